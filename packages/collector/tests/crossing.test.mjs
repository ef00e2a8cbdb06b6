import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { areas, emails, figures, newEmail, openWorld, password, tokenOf } from './dashboard-world.mjs';

let world;
before(async () => {
  world = await openWorld();
});
after(() => world?.close());

const invited = () => world.invited(newEmail(), { role: 'viewer', area: areas.near });

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
    assert.equal(ofA.status, 200, ofA.text);
    assert.deepEqual([ofA.json.total, ofA.json.late], [{ hidden: 'no-data' }, { hidden: 'no-data' }]);
    assert.deepEqual(ofA.json.cells, [[{ hidden: 'no-data' }]]);
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
