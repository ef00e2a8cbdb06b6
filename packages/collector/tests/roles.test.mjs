import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { areas, openWorld, password, tokenOf } from './dashboard-world.mjs';

let world;
before(async () => {
  world = await openWorld();
});
after(() => world?.close());

const emails = {
  nobody: undefined,
  operator: 'op@counts.example',
  ofA: 'a@harbour.example',
  ofB: 'b@quarry.example',
  ofArea: 'area@board.example',
};
const roles = Object.keys(emails);

const all = (status) => Object.fromEntries(roles.map((role) => [role, status]));
const people = (status) => ({ ...all(status), nobody: 401 });
const operators = (status) => ({ ...all(403), nobody: 401, operator: status });
const own = (status) => ({ ...people(status), ofArea: 403 });
/** What belongs to organisation A. */
const ownOfA = (status) => ({ ...own(status), ofB: 404 });

let number = 0;
const newEmail = () => `person-${++number}@counts.example`;
const invited = () => world.invited(newEmail(), { role: 'viewer', area: areas.near });
const held = async () => {
  const id = `held-${++number}`.padEnd(22, '-');
  await world.report({ id, held: 'too many' });
  return `/api/held/${areas.near}/${id}`;
};
const figures = 'counter=opened&rows=kind&periods=month&from=2026-10&to=2026-10';
/** What four places reported each, as far as each role may see it. */
const totals = { operator: 1400, ofA: 400, ofB: 1000, ofArea: 600 };

/**
 * What each role gets from each address. `url` makes what the request is about anew, so that no request meets what another
 * one left; `check` looks at the answer of whoever was let in.
 */
const table = {
  'POST /api/session': { body: () => ({ email: 'spare@counts.example', password }), gives: all(200) },
  'DELETE /api/session': { gives: all(204) },
  'POST /api/welcome': {
    async body() {
      const { account, token } = await invited();
      return { token, email: account.email, password };
    },
    gives: all(200),
  },
  'GET /api/rules': { gives: all(200) },
  'GET /api/counters': { gives: all(200) },
  'GET /api/me': { gives: people(200), check: (role, { email }) => assert.equal(email, emails[role]) },
  'GET /api/overview': { gives: people(200) },
  'GET /api/figures': {
    url: () => `/api/figures?${figures}`,
    gives: people(200),
    check: (role, { total }) => assert.deepEqual(total, { value: totals[role] }),
  },
  'GET /api/figures.csv': {
    url: () => `/api/figures.csv?${figures}`,
    gives: people(200),
    check(role, _, text) {
      assert.match(text, new RegExp(`\\b${totals[role]}\\b`));
      for (const other of Object.values(totals)) {
        if (other !== totals[role]) assert.doesNotMatch(text, new RegExp(`\\b${other}\\b`));
      }
    },
  },
  'GET /api/coverage': { url: () => '/api/coverage?period=2026-10', gives: people(200) },
  'GET /api/organisations': {
    gives: own(200),
    check: (role, list) =>
      assert.deepEqual(
        list.map(({ id }) => id).sort(),
        { ofA: [world.orgA.id], ofB: [world.orgB.id] }[role] ?? [world.orgA.id, world.orgB.id].sort(),
      ),
  },
  'POST /api/organisations': {
    body: () => ({ name: 'Lantern Halls' }),
    gives: operators(201),
    // Taken back, so that the list of organisations stays the one that the other rows know.
    check: (_, { id }) => world.context.store.home.query('DELETE FROM organisation WHERE id = ?', id),
  },
  'GET /api/places': {
    url: () => `/api/places?organisation=${world.orgA.id}`,
    gives: ownOfA(200),
    check(role, list) {
      assert.ok(list.length >= 4 && list.every(({ organisation }) => organisation === world.orgA.id));
      assert.ok(list.some(({ keys }) => keys.length > 0) === (role === 'operator'), 'keys are for operators alone');
    },
  },
  'POST /api/places': {
    body: () => ({ organisation: world.orgA.id, name: 'Quay Lane', kind: 'barbershop', area: areas.near, people: 60 }),
    gives: operators(201),
  },
  'POST /api/places/:id/close': {
    url: async () => `/api/places/${(await newPlace()).id}/close`,
    gives: operators(200),
  },
  'POST /api/places/:id/keys': { url: async () => `/api/places/${(await newPlace()).id}/keys`, gives: operators(201) },
  'POST /api/places/:id/keys/rotate': {
    url: async () => `/api/places/${(await newPlace()).id}/keys/rotate`,
    body: () => ({ graceDays: 7 }),
    gives: operators(201),
  },
  'DELETE /api/places/:id/keys/:hash': {
    async url() {
      const { id, hash } = await newPlace();
      return `/api/places/${id}/keys/${hash}`;
    },
    gives: operators(200),
  },
  'GET /api/places/:id/month/:month': {
    url: () => `/api/places/${world.placesA[0].id}/month/2026-10`,
    gives: ownOfA(200),
  },
  'GET /api/people': { gives: operators(200) },
  'POST /api/people': {
    body: () => ({ email: newEmail(), role: 'viewer', organisation: world.orgA.id }),
    gives: operators(201),
  },
  'PUT /api/people/:id': {
    url: async () => `/api/people/${(await invited()).account.id}`,
    body: () => ({ role: 'viewer', organisation: world.orgB.id }),
    gives: operators(200),
  },
  'POST /api/people/:id/invitation': {
    url: async () => `/api/people/${(await invited()).account.id}/invitation`,
    gives: operators(201),
  },
  'DELETE /api/people/:id': { url: async () => `/api/people/${(await invited()).account.id}`, gives: operators(204) },
  'GET /api/held': { gives: operators(200) },
  'POST /api/held/:area/:id/release': {
    // The total of October that other rows look at stays: what is let in now counts for November.
    url: async () => `${await held()}/release`,
    gives: operators(204),
  },
  'DELETE /api/held/:area/:id': { url: held, gives: operators(204) },
  'GET /api/pages': {
    gives: own(200),
    check: (role, list) =>
      assert.ok(
        list.every(({ organisation }) => role === 'operator' || organisation === idOf(role)),
        'own pages only',
      ),
  },
  'GET /api/pages/:organisation': { url: () => `/api/pages/${world.orgA.id}`, gives: ownOfA(200) },
  'PUT /api/pages/:organisation': {
    url: () => `/api/pages/${world.orgA.id}`,
    body: () => ({ title: 'Harbour', said: 'You said', did: 'We did', published: false }),
    gives: ownOfA(200),
  },
  'GET /public/:slug': { url: () => '/public/harbour-barbers', gives: { ...all(404), operator: 200, ofA: 200 } },
  'GET /public/page.css': { gives: all(200) },
};

const idOf = (role) => (role === 'ofA' ? world.orgA.id : world.orgB.id);
const newPlace = () => world.addPlace(world.orgA.id);

/** Addresses of the whole server, as Fastify knows them: `POST /api/session`, … */
function routesOf(app) {
  const path = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^([│ ]*)[├└]── (\S+) \(([A-Z, ]+)\)$/.exec(line);
      if (!found) return [];
      const [, indent, part, methods] = found;
      path.splice(indent.length / 4, path.length, part);
      const url = path.join('');
      return methods
        .split(', ')
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${url}`);
    });
}

describe('who may do what', () => {
  it('is written down for every address of the API and of public pages', () => {
    const found = routesOf(world.app).filter((route) => /^[A-Z]+ \/(api|public)(\/|$)/.test(route));
    const known = new Set(Object.keys(table));
    // Fastify answers OPTIONS and unknown addresses itself; they are no routes of ours.
    assert.deepEqual(
      found.filter((route) => !route.startsWith('OPTIONS') && !route.includes('*')).sort(),
      [...known].sort(),
    );
  });

  for (const [route, { url, body, gives, check }] of Object.entries(table)) {
    const [method, pattern] = route.split(' ');
    for (const role of roles) {
      it(`${route} gives ${role} ${gives[role]}`, async () => {
        if (pattern.startsWith('/public/:')) await savePage(false);
        const cookie = emails[role] && (await world.signIn(emails[role]));
        const answer = await world.ask(method, (await url?.()) ?? pattern, { cookie, body: await body?.() });
        assert.equal(answer.status, gives[role], answer.text);
        if (answer.status < 300) await check?.(role, answer.json, answer.text);
        else if (pattern.startsWith('/api')) {
          assert.equal(typeof answer.json.error, 'string');
          assert.ok(answer.json.message.length > 10, 'a refusal says what to do');
        }
      });
    }
  }
});

async function savePage(published) {
  const cookie = await world.signIn(emails.ofA);
  const body = { title: 'Harbour', said: 'You said', did: 'We did', published };
  const { status } = await world.ask('PUT', `/api/pages/${world.orgA.id}`, { cookie, body });
  assert.equal(status, 200);
}

it('asking for the head alone gives no more than asking for the whole', async () => {
  for (const [route, { url, gives }] of Object.entries(table)) {
    const [method, pattern] = route.split(' ');
    if (method !== 'GET') continue;
    for (const role of ['nobody', 'ofArea']) {
      const cookie = emails[role] && (await world.signIn(emails[role]));
      const { status } = await world.ask('HEAD', (await url?.()) ?? pattern, { cookie });
      assert.equal(status, gives[role], `${role} ${route}`);
    }
  }
});

describe('crossing over', () => {
  it('a viewer of one organisation gets nothing of another one, by whatever name', async () => {
    const cookie = await world.signIn(emails.ofA);
    const other = world.placesB[0].id;
    const b = world.orgB.id;
    const ask = async (method, url, body) => (await world.ask(method, url, { cookie, body })).status;
    assert.equal(await ask('GET', `/api/places?organisation=${b}`), 404);
    assert.equal(await ask('GET', `/api/places?organisation=${world.orgA.id}&organisation=${b}`), 400);
    assert.equal(await ask('GET', `/api/places/${other}/month/2026-10`), 404);
    assert.equal(await ask('GET', `/api/pages/${b}`), 404);
    assert.equal(await ask('PUT', `/api/pages/${b}`, { title: 'Ours now', said: '', did: '', published: true }), 404);
    assert.equal(await ask('POST', `/api/places/${other}/keys`), 403);
    assert.equal(await ask('GET', `/api/figures?${figures}&organisation=${b}`), 400);
    const places = await world.ask('GET', '/api/places', { cookie });
    assert.ok(places.json.every(({ organisation }) => organisation === world.orgA.id));
    const missing = await world.ask('GET', '/api/pages/no-such-organisation', { cookie });
    const others = await world.ask('GET', `/api/pages/${b}`, { cookie });
    assert.deepEqual(others.json, missing.json, 'what belongs to others looks like what is not there');
  });

  it('figures asked for with a filter stay within the scope of who asks', async () => {
    const far = `counter=opened&rows=period&periods=month&from=2026-10&to=2026-10&area=${areas.far}`;
    const ofA = await world.ask('GET', `/api/figures?${far}`, { cookie: await world.signIn(emails.ofA) });
    assert.ok(!('value' in (ofA.json?.total ?? {})) || ofA.json.total.value === 0, ofA.text);
    const ofArea = await world.ask('GET', `/api/figures?${far}`, { cookie: await world.signIn(emails.ofArea) });
    assert.equal(ofArea.status, 403);
  });

  it('someone who was removed is nobody from the next request on', async () => {
    const { id, email } = await world.enrol(newEmail(), { role: 'operator' });
    const cookie = await world.signIn(email);
    const operator = await world.signIn(emails.operator);
    assert.equal((await world.ask('GET', '/api/people', { cookie })).status, 200);
    assert.equal((await world.ask('DELETE', `/api/people/${id}`, { cookie: operator })).status, 204);
    assert.equal((await world.ask('GET', '/api/people', { cookie })).status, 401);
    assert.equal((await world.ask('POST', '/api/session', { body: { email, password } })).status, 401);
  });

  it('other rights end the sessions that were opened with the old ones', async () => {
    const { id, email } = await world.enrol(newEmail(), { role: 'operator' });
    const cookie = await world.signIn(email);
    const operator = await world.signIn(emails.operator);
    const body = { role: 'viewer', area: areas.far };
    assert.equal((await world.ask('PUT', `/api/people/${id}`, { cookie: operator, body })).status, 200);
    assert.equal((await world.ask('GET', '/api/me', { cookie })).status, 401);
    const again = await world.ask('GET', '/api/people', { cookie: await world.signIn(email) });
    assert.equal(again.status, 403);
  });

  it('a cookie is worth nothing after signing out, after an hour of rest, or when it was changed', async () => {
    const cookie = await world.signIn(emails.ofA);
    assert.equal((await world.ask('DELETE', '/api/session', { cookie })).status, 204);
    assert.equal((await world.ask('GET', '/api/me', { cookie })).status, 401);

    const resting = await world.signIn(emails.ofA);
    world.pass(59 * 60_000);
    assert.equal((await world.ask('GET', '/api/me', { cookie: resting })).status, 200);
    world.pass(59 * 60_000);
    assert.equal((await world.ask('GET', '/api/me', { cookie: resting })).status, 200, 'a request moves the end on');
    world.pass(61 * 60_000);
    assert.equal((await world.ask('GET', '/api/me', { cookie: resting })).status, 401);

    const changed = (await world.signIn(emails.ofA)).replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'));
    assert.equal((await world.ask('GET', '/api/me', { cookie: changed })).status, 401);
  });

  it('twelve hours after signing in, one signs in again, whatever was done meanwhile', async () => {
    const cookie = await world.signIn(emails.ofA);
    for (let half = 0; half < 23; half++) {
      world.pass(30 * 60_000);
      assert.equal((await world.ask('GET', '/api/me', { cookie })).status, 200);
    }
    world.pass(30 * 60_000);
    assert.equal((await world.ask('GET', '/api/me', { cookie })).status, 401);
  });

  it('an id from before signing in is not the one after', async () => {
    const before = await world.signIn(emails.ofA);
    const body = { email: emails.ofB, password };
    const { cookie } = await world.ask('POST', '/api/session', { cookie: before, body });
    assert.notEqual(cookie, before);
    assert.equal((await world.ask('GET', '/api/me', { cookie: before })).status, 401);
    assert.equal((await world.ask('GET', '/api/me', { cookie })).json.email, emails.ofB);
  });

  it('an invitation works once, for its own address, for three days', async () => {
    const { account, token } = await invited();
    const take = (given) =>
      world.ask('POST', '/api/welcome', { body: { token, email: account.email, password, ...given } });
    assert.equal((await take({ email: 'thief@elsewhere.example' })).status, 404);
    assert.equal((await take({ password: 'short' })).status, 400);
    assert.equal((await take()).status, 200);
    const again = await take();
    assert.equal(again.status, 404);
    assert.equal(again.cookie, undefined);

    const late = await invited();
    world.pass(72 * 3_600_000);
    const { status } = await world.ask('POST', '/api/welcome', {
      body: { token: late.token, email: late.account.email, password },
    });
    assert.equal(status, 404);
  });

  it('of two who take up one invitation at once, one gets in', async () => {
    const { account, token } = await invited();
    const body = { token, email: account.email, password };
    const answers = await Promise.all([1, 2, 3].map(() => world.ask('POST', '/api/welcome', { body })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 404, 404]);
  });

  it('the first link ends once there is an operator', async () => {
    const body = { token: world.firstToken, email: 'second@counts.example', password };
    assert.equal((await world.ask('POST', '/api/welcome', { body })).status, 404);
  });

  it('a new invitation ends the one before, and the old password works until the new link is used', async () => {
    const { id, email } = await world.enrol(newEmail(), { role: 'viewer', organisation: world.orgA.id });
    const session = await world.signIn(email);
    const cookie = await world.signIn(emails.operator);
    const first = await world.ask('POST', `/api/people/${id}/invitation`, { cookie });
    const second = await world.ask('POST', `/api/people/${id}/invitation`, { cookie });
    const body = { email, password: 'quite another set of words' };
    assert.equal(
      (await world.ask('POST', '/api/welcome', { body: { ...body, token: tokenOf(first.json.link) } })).status,
      404,
    );
    assert.equal((await world.ask('GET', '/api/me', { cookie: session })).status, 200);
    assert.equal(
      (await world.ask('POST', '/api/welcome', { body: { ...body, token: tokenOf(second.json.link) } })).status,
      200,
    );
    assert.equal((await world.ask('GET', '/api/me', { cookie: session })).status, 401);
    assert.equal((await world.ask('POST', '/api/session', { body: { email, password } })).status, 401);
  });

  it('the last operator can neither be removed nor made a viewer', async () => {
    const lone = await openWorld();
    try {
      const cookie = await lone.signIn(emails.operator);
      const list = (await lone.ask('GET', '/api/people', { cookie })).json;
      const [spare, last] = ['spare@counts.example', emails.operator].map(
        (email) => list.find((each) => each.email === email).id,
      );
      assert.equal((await lone.ask('DELETE', `/api/people/${spare}`, { cookie })).status, 204);
      assert.equal((await lone.ask('DELETE', `/api/people/${last}`, { cookie })).status, 409);
      const body = { role: 'viewer', area: areas.near };
      assert.equal((await lone.ask('PUT', `/api/people/${last}`, { cookie, body })).status, 409);
      assert.equal((await lone.ask('GET', '/api/people', { cookie })).status, 200);
    } finally {
      await lone.close();
    }
  });
});

describe('other websites', () => {
  const attempts = {
    'a foreign origin': { origin: 'https://evil.example' },
    'no origin of its own': { origin: 'null' },
    'a sister host': { 'sec-fetch-site': 'same-site' },
    'another site': { 'sec-fetch-site': 'cross-site' },
  };
  for (const [name, headers] of Object.entries(attempts)) {
    it(`a request from ${name} changes nothing, even with the cookie`, async () => {
      const cookie = await world.signIn(emails.operator);
      const before = (await world.ask('GET', '/api/people', { cookie })).json.length;
      const answer = await world.ask('POST', '/api/people', {
        cookie,
        headers,
        body: { email: newEmail(), role: 'operator' },
      });
      assert.equal(answer.status, 403);
      assert.equal(answer.json.error, 'other-site');
      assert.equal((await world.ask('GET', '/api/people', { cookie })).json.length, before);
    });
  }

  it('what a form can send is refused: only JSON is read', async () => {
    const cookie = await world.signIn(emails.operator);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const raw = JSON.stringify({ email: newEmail(), role: 'operator' });
      assert.equal((await world.ask('POST', '/api/people', { cookie, raw, type })).status, 415);
    }
  });

  it('no answer may be read by another website, kept by a cache, or holds a cookie that scripts can read', async () => {
    const headers = { origin: 'https://evil.example' };
    const me = await world.ask('GET', '/api/me', { cookie: await world.signIn(emails.operator), headers });
    assert.equal(me.headers['access-control-allow-origin'], undefined);
    assert.equal(me.headers['access-control-allow-credentials'], undefined);
    assert.equal(me.headers['cache-control'], 'no-store');
    const { setCookie } = await world.ask('POST', '/api/session', { body: { email: emails.operator, password } });
    assert.match(setCookie, /HttpOnly/);
    assert.match(setCookie, /SameSite=Strict/);
    assert.match(setCookie, /Path=\//);
    assert.doesNotMatch(setCookie, /Domain|Expires|Max-Age/);
  });
});

describe('behind TLS', () => {
  it('the cookie is sent by TLS alone, to this host alone, also where the proxy is not asked who it speaks for', async () => {
    const behind = await openWorld({ publicUrl: 'https://counts.example' });
    try {
      const body = { email: emails.ofA, password };
      const { cookie, setCookie } = await behind.ask('POST', '/api/session', { body });
      assert.match(cookie, /^__Host-talkplace=/);
      for (const part of [/; Secure/, /; HttpOnly/, /; SameSite=Strict/, /; Path=\/(;|$)/])
        assert.match(setCookie, part);
      assert.equal((await behind.ask('GET', '/api/me', { cookie })).json.email, emails.ofA);
      const open = await behind.ask('POST', '/api/session', { body, headers: { origin: 'http://counts.example' } });
      assert.equal(open.status, 403, 'the same host without TLS is another website');
      const out = await behind.ask('DELETE', '/api/session', { cookie });
      assert.match(out.setCookie, /^__Host-talkplace=;.*Secure/);
    } finally {
      await behind.close();
    }
  });
});

describe('guessing', () => {
  it('an unknown address and a wrong password get the same answer', async () => {
    const unknown = await world.ask('POST', '/api/session', { body: { email: 'nobody@counts.example', password } });
    const wrong = await world.ask('POST', '/api/session', {
      body: { email: emails.operator, password: 'not the right one' },
    });
    assert.equal(wrong.status, 401);
    assert.deepEqual(wrong.json, unknown.json);
  });

  it('is slowed for one account from one address, also with the right password in the end', async () => {
    const from = world.newAddress();
    const guess = (given) => world.ask('POST', '/api/session', { from, body: { email: emails.ofB, password: given } });
    for (let count = 0; count < 5; count++) assert.equal((await guess(`guess number ${count}`)).status, 401);
    const slowed = await guess(password);
    assert.equal(slowed.status, 429);
    const wait = Number(slowed.headers['retry-after']);
    assert.ok(wait > 0 && wait <= 900, `Retry-After is ${wait}`);
    assert.ok(await world.signIn(emails.ofB), 'others are not kept out by it');
    world.pass(wait * 1000);
    assert.equal((await guess(password)).status, 200);
  });

  it('is slowed for many accounts from one address, and for one account from many', async () => {
    const from = world.newAddress();
    const statuses = [];
    for (let count = 0; count < 25; count++) {
      const body = { email: `guess-${count}@counts.example`, password };
      statuses.push((await world.ask('POST', '/api/session', { from, body })).status);
    }
    assert.equal(statuses.filter((status) => status === 401).length, 20);
    assert.equal(statuses.at(-1), 429);

    const spread = [];
    for (let count = 0; count < 65; count++) {
      const body = { email: 'target@counts.example', password: `guess number ${count}` };
      spread.push((await world.ask('POST', '/api/session', { body })).status);
    }
    assert.equal(spread.at(-1), 429);
  });

  it('of invitations is slowed too', async () => {
    const from = world.newAddress();
    const statuses = [];
    for (let count = 0; count < 8; count++) {
      const body = { token: 'A'.repeat(43), email: 'guess@counts.example', password };
      statuses.push((await world.ask('POST', '/api/welcome', { from, body })).status);
    }
    assert.deepEqual(statuses, [404, 404, 404, 404, 404, 429, 429, 429]);
  });
});
