// A collector with a published October, a receiver to send it to, and what the dashboard shows of it.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import { counters, groups } from '@talkplace/report';
import { runExports } from '../dist/export/run.js';
import { openWorld, today } from './dashboard-world.mjs';
import { startReceiver } from './otlp-receiver.mjs';

export let world, receiver, told;
before(async () => {
  world = await openWorld();
  // Four places chose the phone 20 times each; a text once each, which is too few to tell.
  for (const { id } of world.placesA) {
    await world.report({ place: id, counts: { contact_phone: 20, contact_text: 1, urgent_opened: 1 } });
  }
});
after(() => world?.close());

/** Another receiver, at another port, for a test that has closed the one that it had. */
export const newReceiver = async () => (receiver = await startReceiver());

beforeEach(async () => {
  told = [];
  await newReceiver();
  await world.context.store.home.query("DELETE FROM setting WHERE name LIKE 'exported %'");
});
afterEach(() => receiver.close());

/** Sends what is due; `told` is what was said of it. */
export const run = (targets, more = {}) =>
  runExports({
    store: world.context.store,
    figures: world.context.figures,
    targets,
    version: '0.1.0',
    now: () => Date.parse(`${today}T12:00:00Z`),
    tell: (message, error) => told.push({ message, error }),
    ...more,
  });
export const otlp = (change) => ({
  url: `${receiver.address}/v1/metrics`,
  headers: { authorization: 'Bearer open-sesame' },
  ...change,
});
export const tomorrow = () => Date.parse(today) + 864e5;
export const webhook = (change) => ({ url: `${receiver.address}/figures`, secret: 'a shared secret', ...change });

/** Every number that the dashboard shows of October, as `counter kind value`; the others with the reason in its place. */
export async function onDashboard() {
  const cookie = await world.signIn('op@counts.example');
  const shown = [];
  const hidden = [];
  for (const { name } of groups) {
    const query = `counter=${name}&rows=value&columns=kind&periods=month&from=2026-10&to=2026-10`;
    const { status, json, text } = await world.ask('GET', `/api/figures?${query}`, { cookie });
    assert.equal(status, 200, text);
    json.cells.forEach((row, at) =>
      row.forEach((cell, column) => {
        const { value = '' } = counters.find((counter) => counter.name === json.rows[at].id);
        const list = 'value' in cell ? shown : hidden;
        list.push(`${name} ${value} ${json.columns[column].id} ${cell.value ?? cell.hidden}`);
      }),
    );
  }
  const { json: coverage } = await world.ask('GET', '/api/coverage?period=2026-10', { cookie });
  return { shown: shown.sort(), hidden: hidden.sort(), coverage };
}
