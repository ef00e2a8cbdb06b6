import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { areas, emails, figures, newEmail, openWorld, password } from './dashboard-world.mjs';

let world;
before(async () => {
  world = await openWorld();
});
after(() => world?.close());

const roles = Object.keys(emails);

const all = (status) => Object.fromEntries(roles.map((role) => [role, status]));
const people = (status) => ({ ...all(status), nobody: 401 });
const operators = (status) => ({ ...all(403), nobody: 401, operator: status });
const own = (status) => ({ ...people(status), ofArea: 403 });
/** What belongs to organisation A. */
const ownOfA = (status) => ({ ...own(status), ofB: 404 });

let number = 0;
const invited = () => world.invited(newEmail(), { role: 'viewer', area: areas.near });
const held = async () => {
  const kind = `kind-${++number}`;
  await world.report({ id: `held-${number}`.padEnd(22, '-'), kind, day: '2026-10-07', place: '', held: 'too many' });
  return { area: areas.near, day: '2026-10-07', kind, place: '' };
};
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
  'GET /api/held': {
    async url() {
      await held();
      return '/api/held';
    },
    gives: operators(200),
    check(_, { held }, text) {
      assert.ok(held.length > 0);
      assert.doesNotMatch(text, /opened_prompts|"counts"|"id"/, 'no single counter with its place and day');
    },
  },
  // The total of October that other rows look at stays: what is let in now counts for November.
  'POST /api/held/release': { body: held, gives: operators(204) },
  'POST /api/held/drop': { body: held, gives: operators(204) },
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
