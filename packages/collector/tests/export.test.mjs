import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { groups } from '@talkplace/report';
import { pointsAsCsv } from '../dist/export/csv.js';
import { publicationOf } from '../dist/export/published.js';
import { runExports } from '../dist/export/run.js';
import { areas, openWorld, today } from './dashboard-world.mjs';
import { readMetrics, startReceiver } from './otlp-receiver.mjs';

let world, receiver, told;
before(async () => {
  world = await openWorld();
  // Four places chose the phone 20 times each; a text once each, which is too few to tell.
  for (const { id } of world.placesA) {
    await world.report({ place: id, counts: { contact_phone: 20, contact_text: 1, urgent_opened: 1 } });
  }
});
after(() => world?.close());

beforeEach(async () => {
  told = [];
  receiver = await startReceiver();
  await world.context.store.home.query("DELETE FROM setting WHERE name LIKE 'exported %'");
});
afterEach(() => receiver.close());

const run = (targets, more = {}) =>
  runExports({
    store: world.context.store,
    figures: world.context.figures,
    targets,
    version: '0.1.0',
    today,
    tell: (message, error) => told.push({ message, error }),
    ...more,
  });
const otlp = (change) => ({
  url: `${receiver.address}/v1/metrics`,
  headers: { authorization: 'Bearer open-sesame' },
  ...change,
});
const webhook = (change) => ({ url: `${receiver.address}/figures`, secret: 'a shared secret', ...change });

/** Every number that the dashboard shows of October, as `counter kind value`. */
async function shownOnDashboard() {
  const cookie = await world.signIn('op@counts.example');
  const shown = [];
  for (const { name } of groups) {
    const query = `counter=${name}&rows=value&columns=kind&periods=month&from=2026-10&to=2026-10`;
    const { status, json, text } = await world.ask('GET', `/api/figures?${query}`, { cookie });
    assert.equal(status, 200, text);
    json.cells.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (!(cell.value > 0)) return;
        const value = json.rows[at].id.slice(name.length + 1);
        shown.push(`${name} ${value} ${json.columns[column].id} ${cell.value}`);
      }),
    );
  }
  return shown.sort();
}

describe('OTLP to a receiver of OpenTelemetry metrics', () => {
  it('tells exactly the numbers that the dashboard shows, with their names, kinds and days', async () => {
    await run({ otlp: otlp() });
    assert.deepEqual(
      told.map(({ message }) => message),
      ['export: otlp has 2026-10'],
    );
    const [{ method, url, headers, body }] = receiver.requests;
    assert.equal(`${method} ${url}`, 'POST /v1/metrics');
    assert.equal(headers['content-type'], 'application/x-protobuf');
    assert.equal(headers.authorization, 'Bearer open-sesame');
    const metrics = readMetrics(body);
    const received = metrics.flatMap(({ name, points }) =>
      points.map(({ value, attributes }) =>
        [
          name.replace('talkplace.', ''),
          attributes['talkplace.value'] ?? '',
          attributes['talkplace.place.kind'],
          value,
        ].join(' '),
      ),
    );
    const shown = await shownOnDashboard();
    assert.ok(shown.includes('contact phone barbershop 80'), `the dashboard shows ${shown.join(', ')}`);
    assert.deepEqual(received.sort(), shown);
    for (const { temporality, monotonic, unit, service, points } of metrics) {
      assert.deepEqual({ temporality, monotonic, unit }, { temporality: 'DELTA', monotonic: true, unit: '{count}' });
      assert.deepEqual(service, { 'service.name': 'talkplace-collector', 'service.version': '0.1.0' });
      for (const { from, to, attributes } of points) {
        assert.deepEqual([from, to], ['2026-10-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z']);
        assert.equal(attributes['talkplace.period'], '2026-10');
        assert.deepEqual(
          Object.keys(attributes)
            .filter((key) => key !== 'talkplace.value')
            .sort(),
          ['talkplace.period', 'talkplace.place.kind'],
        );
      }
    }
  });

  it('never lets a hidden number out, nor a place or an organisation', async () => {
    await run({ otlp: otlp() });
    const [{ body }] = receiver.requests;
    const points = readMetrics(body).flatMap((metric) =>
      metric.points.map((point) => ({ name: metric.name, ...point })),
    );
    assert.ok(!points.some(({ attributes }) => attributes['talkplace.value'] === 'text'), 'contact by text was hidden');
    assert.ok(!points.some(({ name }) => name.startsWith('talkplace.urgent')), 'urgent help was hidden');
    assert.ok(points.every(({ value }) => value >= 8 && value % 5 === 0));
    for (const { id } of [...world.placesA, world.orgA, world.orgB]) assert.ok(!body.includes(id), id);
  });

  it('tells each month once, also when two collectors of one store run at the same time', async () => {
    await Promise.all([run({ otlp: otlp() }), run({ otlp: otlp() })]);
    await run({ otlp: otlp() });
    await run({ otlp: otlp() }, { today: '2026-11-26' });
    assert.equal(receiver.requests.length, 1);
  });

  it('is tried again at the next run after a failure, and says so without its secrets', async () => {
    receiver.answer = () => ({ status: 401 });
    await run({ otlp: otlp({ url: `${receiver.address}/v1/metrics?token=open-sesame` }) });
    assert.equal(told.length, 1);
    assert.match(told[0].message, /otlp failed and is tried again later/);
    assert.equal(told[0].error.name, 'ExportFailedError');
    assert.doesNotMatch(String(told[0].error), /sesame/);
    receiver.answer = () => ({ status: 200 });
    await run({ otlp: otlp() });
    assert.equal(told.at(-1).message, 'export: otlp has 2026-10');
    assert.equal(receiver.requests.length, 2);
  });

  it('gives up on a receiver that is busy within the time it was given', async () => {
    receiver.answer = () => ({ status: 503 });
    await run({ otlp: otlp({ timeout: 300 }) });
    assert.match(told[0].message, /otlp failed/);
  });

  it('takes up a month whose collector died while sending, but not on the same day', async () => {
    const mark = "INSERT INTO setting (name, value) VALUES ('exported otlp 2026-10', ?)";
    await world.context.store.home.query(mark, today);
    await run({ otlp: otlp() });
    assert.equal(receiver.requests.length, 0);
    await run({ otlp: otlp() }, { today: '2026-11-26' });
    assert.equal(receiver.requests.length, 1);
  });

  it('sends raw totals only where that was switched on by name', async () => {
    await run({ otlp: otlp() });
    await run({ otlp: otlp(), raw: false });
    assert.equal(receiver.requests.length, 1);
    await run({ otlp: otlp(), raw: true });
    assert.equal(receiver.requests.length, 2);
    const metrics = readMetrics(receiver.requests[1].body);
    const contact = metrics.find(({ name }) => name === 'talkplace.contact');
    assert.equal(contact.temporality, 'CUMULATIVE');
    const text = contact.points.find(({ attributes }) => attributes['talkplace.value'] === 'text');
    assert.equal(text.value, 4);
    assert.deepEqual(text.attributes, {
      'talkplace.place.kind': 'barbershop',
      'talkplace.value': 'text',
      'talkplace.area': areas.near,
    });
    for (const { id } of world.placesA) assert.ok(!receiver.requests[1].body.includes(id));
  });

  it('sends nothing where nothing is configured', async () => {
    await run({});
    await run({ raw: true });
    assert.deepEqual([receiver.requests.length, told.length], [0, 0]);
  });
});

describe('a webhook', () => {
  it('gets the published month, signed, with a key by which a repeat is known', async () => {
    await run({ webhook: webhook() });
    const [{ method, url, headers, body }] = receiver.requests;
    assert.equal(`${method} ${url}`, 'POST /figures');
    assert.equal(headers['idempotency-key'], 'talkplace-2026-10');
    const signature = `sha256=${createHmac('sha256', 'a shared secret').update(body).digest('hex')}`;
    assert.equal(headers['talkplace-signature'], signature);
    const publication = JSON.parse(body);
    assert.equal(publication.period, '2026-10');
    assert.ok(publication.hidden > 0);
    assert.deepEqual(
      publication.points.map(({ group, value = '', kind, count }) => `${group} ${value} ${kind} ${count}`).sort(),
      await shownOnDashboard(),
    );
    assert.ok(!publication.points.some(({ value }) => value === 'text'));
  });

  it('is not led elsewhere by a redirect', async () => {
    receiver.answer = (_, url) =>
      url === '/figures' ? { status: 307, headers: { location: '/elsewhere' } } : { status: 200 };
    await run({ webhook: webhook() });
    assert.deepEqual(
      receiver.requests.map(({ url }) => url),
      ['/figures'],
    );
    assert.match(told[0].message, /webhook failed/);
  });

  it('that fails keeps neither itself from being tried again nor the other target from being served', async () => {
    receiver.answer = (_, url) => ({ status: url === '/figures' ? 500 : 200 });
    await run({ otlp: otlp(), webhook: webhook() });
    assert.deepEqual(
      told.map(({ message }) => message),
      ['export: otlp has 2026-10', 'export: webhook failed and is tried again later'],
    );
    receiver.answer = () => ({ status: 204 });
    await run({ otlp: otlp(), webhook: webhook() });
    assert.deepEqual(
      receiver.requests.map(({ url }) => url),
      ['/v1/metrics', '/figures', '/figures'],
    );
  });

  it('that is not there is said to be so', async () => {
    const url = `${receiver.address}/figures`;
    await receiver.close();
    await run({ webhook: { url } });
    assert.match(String(told[0].error), /could not be reached/);
    receiver = await startReceiver();
  });
});

describe('made-up numbers', () => {
  it('say so wherever they are sent', async () => {
    const { home } = world.context.store;
    await home.query("INSERT INTO setting (name, value) VALUES ('simulated', '')");
    await run({ otlp: otlp(), webhook: webhook(), raw: true });
    await home.query("DELETE FROM setting WHERE name = 'simulated'");
    const [published, hook, raw] = receiver.requests;
    for (const { body } of [published, raw]) {
      assert.ok(readMetrics(body).every(({ service }) => service['talkplace.simulated'] === true));
    }
    assert.equal(JSON.parse(hook.body).simulated, true);
  });

  it('and real ones do not', async () => {
    await run({ webhook: webhook() });
    assert.ok(!receiver.requests[0].body.includes('simulated'));
  });
});

describe('CSV of a published month', () => {
  it('holds the same numbers as the dashboard', async () => {
    const { points } = await publicationOf(world.context.figures, '2026-10');
    const [names, ...lines] = pointsAsCsv(points).trimEnd().split('\r\n');
    assert.equal(names, 'period,first_day,last_day,kind,area,group,value,count');
    const numbers = lines.map((line) => {
      const [period, first, last, kind, area, group, value, count] = line.split(',');
      assert.deepEqual([period, first, last, area], ['2026-10', '2026-10-01', '2026-10-31', '']);
      return `${group} ${value} ${kind} ${count}`;
    });
    assert.deepEqual(numbers.sort(), await shownOnDashboard());
  });
});
