import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAccount } from '../dist/accounts/accounts.js';
import { firstLink } from '../dist/accounts/first-link.js';
import { invite } from '../dist/accounts/invitations.js';
import { readConfig } from '../dist/server/config.js';
import { closeContext, createServer, openContext } from '../dist/server/collector.js';

export const password = 'a lantern on the quay at dusk';
export const today = '2026-11-25';
const begin = Date.parse(`${today}T09:00:00Z`);
export const areas = { near: 'E06000027', far: 'E09000022' };

/** Who may sign in, by role; `nobody` is not signed in. */
export const emails = {
  nobody: undefined,
  operator: 'op@counts.example',
  ofA: 'a@harbour.example',
  ofB: 'b@quarry.example',
  ofArea: 'area@board.example',
};

/** A question about October that every role may ask. */
export const figures = 'counter=opened&rows=kind&periods=month&from=2026-10&to=2026-10';

let number = 0;
/** An email address that nobody has yet. */
export const newEmail = () => `person-${++number}@counts.example`;

/** Last part of an invitation's link. */
export const tokenOf = (link) => link.split('/').at(-1);

/**
 * A whole collector with a store of its own, that nobody listens to: two organisations whose places reported in October, one
 * person for each role, and a clock that tests move. `choices` are those of a collector's config.
 */
export async function openWorld(choices = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-roles-'));
  let time = begin;
  const config = { ...readConfig({}, {}), store: [path.join(folder, 'talkplace.db')], logLevel: 'silent', ...choices };
  const origin = choices.publicUrl ?? 'http://counts.example';
  const context = await openContext(config, { now: () => time });
  const app = await createServer(context);
  await app.ready();
  let address = 0;
  const { store, places } = context;

  const world = {
    app,
    context,
    /** Moves the clock on. */
    pass(milliseconds) {
      time += milliseconds;
    },
    /** An address that nobody came from yet. */
    newAddress: () => `127.0.${1 + Math.floor(++address / 250)}.${1 + (address % 250)}`,
    /** One request; each comes from an address of its own unless `from` says which. */
    async ask(
      method,
      url,
      { body, cookie, headers = {}, from = world.newAddress(), raw, type = 'application/json' } = {},
    ) {
      const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      const answer = await app.inject({
        method,
        url,
        remoteAddress: from,
        ...(payload === undefined ? {} : { payload }),
        headers: {
          host: 'counts.example',
          ...(payload === undefined ? {} : { 'content-type': type }),
          ...(method === 'GET' ? {} : { origin, 'sec-fetch-site': 'same-origin' }),
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
      });
      const isJson = answer.headers['content-type']?.startsWith('application/json');
      const set = answer.cookies.find(({ value }) => value !== '');
      return {
        status: answer.statusCode,
        headers: answer.headers,
        text: answer.body,
        json: isJson && answer.body !== '' ? answer.json() : undefined,
        cookie: set && `${set.name}=${set.value}`,
        setCookie: [answer.headers['set-cookie']].flat().filter(Boolean).join('; '),
      };
    },
    /** Signs in and gives the cookie. */
    async signIn(email) {
      const { status, cookie } = await world.ask('POST', '/api/session', { body: { email, password } });
      if (status !== 200) throw new Error(`Signing in as ${email} was answered with ${status}.`);
      return cookie;
    },
    /** The token of an invitation for a new account. */
    async invited(email, rights) {
      const account = await createAccount(store, email, rights, today);
      return { account, token: await invite(store, account.id, context.now()) };
    },
    /** A new person who can sign in. */
    async enrol(email, rights) {
      const { account, token } = await world.invited(email, rights);
      const { status, text } = await world.ask('POST', '/api/welcome', { body: { token, email, password } });
      if (status !== 200) throw new Error(`The invitation of ${email} was answered with ${status}: ${text}`);
      return account;
    },
    async addPlace(organisation, area = areas.near) {
      const place = await places.createPlace({
        organisation,
        name: 'Tide Barbers',
        kind: 'barbershop',
        area,
        people: 90,
      });
      const { hash } = await places.createKey(place.id);
      return { ...place, hash };
    },
    report: (change) =>
      store.take({
        id: randomUUID().replaceAll('-', '').slice(0, 22),
        area: areas.near,
        day: '2026-10-14',
        week: '2026-W42',
        month: '2026-10',
        quarter: '2026-Q4',
        kind: 'barbershop',
        place: '',
        version: '0.1',
        counts: { opened_prompts: 100 },
        forget: '2026-12-30',
        ...change,
      }),
    async close() {
      await app.close();
      await closeContext(context);
      rmSync(folder, { recursive: true, force: true });
    },
  };

  world.firstToken = tokenOf(await firstLink(context));
  await world.ask('POST', '/api/welcome', { body: { token: world.firstToken, email: 'op@counts.example', password } });
  world.orgA = await places.createOrganisation('Harbour Barbers');
  world.orgB = await places.createOrganisation('Quarry Barbers');
  await world.enrol('a@harbour.example', { role: 'viewer', organisation: world.orgA.id });
  await world.enrol('b@quarry.example', { role: 'viewer', organisation: world.orgB.id });
  await world.enrol('area@board.example', { role: 'viewer', area: areas.near });
  await world.enrol('spare@counts.example', { role: 'operator' });
  world.placesA = await fill(world, world.orgA.id, areas.near, 100);
  world.placesB = await fill(world, world.orgB.id, areas.near, 50);
  await fill(world, world.orgB.id, areas.far, 200);
  return world;
}

/** Four places that each reported the same number in October. */
async function fill(world, organisation, area, n) {
  const made = [];
  for (let number = 0; number < 4; number++) {
    const place = await world.addPlace(organisation, area);
    await world.context.store.home.query("UPDATE place SET created = '2026-09-01' WHERE id = ?", place.id);
    await world.report({ area, place: place.id, counts: { opened_prompts: n } });
    made.push(place);
  }
  return made;
}
