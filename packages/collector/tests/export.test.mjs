import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { counters, groups } from '@talkplace/report';
import { publicationAsCsv, rawTotalsAsCsv } from '../dist/export/csv.js';
import { publicationOf } from '../dist/export/published.js';
import { rawMetricsOf, sendOtlp } from '../dist/export/otlp.js';
import { runExports } from '../dist/export/run.js';
import { rawTotals } from '../dist/export/raw.js';
import { errorInLog } from '../dist/server/log.js';
import { areas, openWorld, today } from './dashboard-world.mjs';
import { partialSuccess, readMetrics, startReceiver } from './otlp-receiver.mjs';

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
    now: () => Date.parse(`${today}T12:00:00Z`),
    tell: (message, error) => told.push({ message, error }),
    ...more,
  });
const otlp = (change) => ({
  url: `${receiver.address}/v1/metrics`,
  headers: { authorization: 'Bearer open-sesame' },
  ...change,
});
/** What was sent by OTLP: the sums of counts, and the gauges that stand beside them. */
const sums = (body) => readMetrics(body).filter(({ isGauge }) => !isGauge);
const gauges = (body) =>
  readMetrics(body)
    .filter(({ isGauge }) => isGauge)
    .flatMap(({ name, points }) => points.map((point) => ({ name, ...point })));
const tomorrow = () => Date.parse(today) + 864e5;
const webhook = (change) => ({ url: `${receiver.address}/figures`, secret: 'a shared secret', ...change });

/** Every number that the dashboard shows of October, as `counter kind value`; the others with the reason in its place. */
async function onDashboard() {
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
    const metrics = sums(body);
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
    const { shown } = await onDashboard();
    assert.ok(shown.includes('contact phone barbershop 80'), `the dashboard shows ${shown.join(', ')}`);
    assert.deepEqual(received.sort(), shown);
    for (const { temporality, monotonic, unit, service, points } of metrics) {
      assert.deepEqual({ temporality, monotonic, unit }, { temporality: 'DELTA', monotonic: true, unit: '{count}' });
      const { rules } = await publicationOf(world.context, '2026-10');
      assert.deepEqual(service, {
        'service.name': 'talkplace-collector',
        'service.version': '0.1.0',
        'talkplace.rules': rules,
      });
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

  it('says how many numbers are hidden and why, and who was counted', async () => {
    await run({ otlp: otlp() });
    const points = gauges(receiver.requests[0].body);
    const { hidden, coverage } = await onDashboard();
    const few = points.filter(({ name }) => name === 'talkplace.hidden');
    const said = few.map(({ attributes, value }) =>
      [attributes['talkplace.group'], attributes['talkplace.hidden'], value].join(' '),
    );
    const expected = {};
    for (const line of hidden) {
      const [group, why] = [line.split(' ')[0], line.split(' ').at(-1)];
      expected[`${group} ${why}`] = (expected[`${group} ${why}`] ?? 0) + 1;
    }
    assert.deepEqual(
      said.sort(),
      Object.entries(expected)
        .map(([key, n]) => `${key} ${n}`)
        .sort(),
    );
    const enrolled = points.find(({ name }) => name === 'talkplace.places.enrolled');
    assert.deepEqual([enrolled.value, enrolled.to], [coverage.enrolled, '2026-11-01T00:00:00.000Z']);
    assert.ok(coverage.enrolled > 0);
    // Fewer places than may be told have reported, or the number is there.
    const reporting = points.find(({ name }) => name === 'talkplace.places.reporting');
    assert.equal(reporting?.value, coverage.reporting.value);
  });

  it('of which the endpoint throws numbers away is said to be so, is not repeated by itself, and can be by name', async () => {
    receiver.answer = () => partialSuccess(3, 'delta temporality is not supported');
    await run({ otlp: otlp() });
    assert.equal(told.length, 1);
    assert.match(told[0].message, /otlp has 2026-10 in part.*collector export run --month 2026-10/);
    assert.match(String(told[0].error), /threw 3 numbers away, and says: delta temporality is not supported/);
    await run({ otlp: otlp() }, { now: tomorrow });
    assert.equal(receiver.requests.length, 1, 'OTLP forbids to repeat what was taken in part');
    receiver.answer = () => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"partialSuccess":{"rejectedDataPoints":"2"}}',
    });
    await run({ otlp: otlp() }, { month: '2026-10' });
    assert.match(String(told.at(-1).error), /threw 2 numbers away/);
    receiver.answer = () => ({ status: 200 });
    await run({ otlp: otlp() }, { month: '2026-10' });
    await run({ otlp: otlp() }, { month: '2026-10' });
    assert.equal(told.at(-1).message, 'export: otlp has 2026-10');
    assert.equal(receiver.requests.length, 4, 'asked by name, it goes again');
  });

  it('begins nothing further once it is told to stop, and takes it up at the next start', async () => {
    const stop = new AbortController();
    receiver.answer = () => {
      stop.abort();
      return { status: 200 };
    };
    await run({ otlp: otlp(), webhook: webhook(), raw: true }, { signal: stop.signal });
    assert.deepEqual(
      [receiver.requests.map(({ url }) => url), told.map(({ message }) => message)],
      [['/v1/metrics'], ['export: otlp has 2026-10']],
    );
    await run({ webhook: webhook() });
    assert.equal(receiver.requests.length, 2);
  });

  it('never lets a hidden number out, nor a place or an organisation', async () => {
    await run({ otlp: otlp() });
    const [{ body }] = receiver.requests;
    const points = sums(body).flatMap((metric) => metric.points.map((point) => ({ name: metric.name, ...point })));
    assert.ok(!points.some(({ attributes }) => attributes['talkplace.value'] === 'text'), 'contact by text was hidden');
    assert.ok(!points.some(({ name }) => name.startsWith('talkplace.urgent')), 'urgent help was hidden');
    assert.ok(points.every(({ value }) => value >= 8 && value % 5 === 0));
    for (const { id } of [...world.placesA, world.orgA, world.orgB]) assert.ok(!body.includes(id), id);
  });

  it('tells each month once, also when two collectors of one store run at the same time', async () => {
    await Promise.all([run({ otlp: otlp() }), run({ otlp: otlp() })]);
    await run({ otlp: otlp() });
    await run({ otlp: otlp() }, { now: tomorrow });
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
    await run({ otlp: otlp() }, { now: tomorrow });
    assert.equal(receiver.requests.length, 1);
  });

  it('sends raw totals only where that was switched on by name', async () => {
    await run({ otlp: otlp() });
    await run({ otlp: otlp(), raw: false });
    assert.equal(receiver.requests.length, 1);
    await run({ otlp: otlp(), raw: true });
    assert.equal(receiver.requests.length, 2);
    const metrics = readMetrics(receiver.requests[1].body);
    assert.ok(metrics.every(({ service }) => !('talkplace.rules' in service)));
    const contact = metrics.find(({ name }) => name === 'talkplace.contact');
    assert.equal(contact.temporality, 'CUMULATIVE');
    const text = contact.points.find(({ attributes }) => attributes['talkplace.value'] === 'text');
    assert.equal(text.value, 4);
    assert.deepEqual(text.attributes, {
      'talkplace.place.kind': 'barbershop',
      'talkplace.value': 'text',
      'talkplace.area': areas.near,
    });
    // A start that moved would read as a new beginning, and a time to come is refused by many.
    assert.deepEqual([text.from, text.to], ['2026-01-01T00:00:00.000Z', `${today}T12:00:00.000Z`]);
    for (const { id } of world.placesA) assert.ok(!receiver.requests[1].body.includes(id));
  });

  it('goes in parts that a receiver takes, where there is much', async () => {
    const points = Array.from({ length: 12_001 }, (_, at) => ({
      group: at % 2 ? 'contact' : 'prompt_shown',
      value: `v${at}`,
      kind: 'barbershop',
      area: 'IE',
      first: '2026-10-01',
      last: '2026-10-01',
      count: at,
    }));
    await sendOtlp(otlp(), rawMetricsOf(points, tomorrow()), { version: '0.1.0' });
    const values = receiver.requests.map(({ body }) =>
      readMetrics(body).flatMap((metric) => metric.points.map(({ value }) => value)),
    );
    assert.deepEqual(
      values.map(({ length }) => length),
      [5000, 5000, 2001],
    );
    assert.equal(new Set(values.flat()).size, points.length);
    assert.ok(receiver.requests.every(({ body }) => body.length < 2_000_000));
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
    const { shown, hidden, coverage } = await onDashboard();
    const told = publication.points.map(
      ({ group, value = '', kind, count, hidden: why }) => `${group} ${value} ${kind} ${count ?? why}`,
    );
    assert.deepEqual(told.sort(), [...shown, ...hidden].sort());
    assert.ok(publication.points.every(({ count, hidden: why }) => (count === undefined) !== (why === undefined)));
    assert.ok(told.some((line) => /^contact text barbershop [a-z]/.test(line)));
    assert.deepEqual(publication.coverage, coverage);
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
    assert.match(String(told[0].error), /could not be reached.*ECONNREFUSED/);
    receiver = await startReceiver();
  });

  it('may have a user and a password in its address, which stand in no log', async () => {
    const { host } = new URL(receiver.address);
    await run({ webhook: { url: `http://me:open%20sesame@${host}/figures?token=sesame` } });
    const [{ headers, url }] = receiver.requests;
    assert.equal(headers.authorization, `Basic ${Buffer.from('me:open sesame').toString('base64')}`);
    assert.equal(url, '/figures?token=sesame');
    for (const status of [500, 302]) {
      receiver.answer = () => ({ status, headers: { location: '/sesame' } });
      await run({ webhook: { url: `http://me:open%20sesame@${host}/figures?token=sesame` } }, { month: '2026-10' });
    }
    await receiver.close();
    await run({ webhook: { url: `http://me:open%20sesame@${host}/figures?token=sesame` } }, { month: '2026-10' });
    receiver = await startReceiver();
    assert.equal(told.length, 4);
    assert.doesNotMatch(JSON.stringify(told.map(({ message, error }) => [message, errorInLog(error)])), /sesame/);
  });
});

describe('made-up numbers', () => {
  it('say so wherever they are sent', async () => {
    const { home } = world.context.store;
    await home.query("INSERT INTO setting (name, value) VALUES ('simulated', '')");
    await run({ otlp: otlp(), webhook: webhook(), raw: true });
    const csv = publicationAsCsv(await publicationOf(world.context, '2026-10'));
    const rawCsv = rawTotalsAsCsv(await rawTotals(world.context.store), true);
    await home.query("DELETE FROM setting WHERE name = 'simulated'");
    const [published, hook, raw] = receiver.requests;
    for (const { body } of [published, raw]) {
      assert.ok(readMetrics(body).every(({ service }) => service['talkplace.simulated'] === true));
    }
    assert.equal(JSON.parse(hook.body).simulated, true);
    for (const text of [csv, rawCsv]) {
      const [names, ...lines] = text.trimEnd().split('\r\n');
      assert.match(names, /,simulated$/);
      assert.ok(lines.length > 2 && lines.every((line) => line.endsWith(',true')));
    }
  });

  it('and real ones do not', async () => {
    await run({ webhook: webhook() });
    assert.ok(!receiver.requests[0].body.includes('simulated'));
  });
});

describe('CSV of a published month', () => {
  it('holds the same numbers as the dashboard, says why the others are missing, and who was counted', async () => {
    const publication = await publicationOf(world.context, '2026-10');
    const [names, ...lines] = publicationAsCsv(publication).trimEnd().split('\r\n');
    assert.equal(names, 'period,first_day,last_day,kind,area,group,value,count,shown,rules,simulated');
    const beside = {};
    const numbers = { yes: [], no: [] };
    for (const line of lines) {
      const [period, first, last, kind, area, group, value, count, shown, rules, simulated] = line.split(',');
      assert.deepEqual([area, rules, simulated], ['', publication.rules, 'false']);
      if (group === 'coverage') beside[value] = count || shown;
      else {
        assert.deepEqual([period, first, last], ['2026-10', '2026-10-01', '2026-10-31']);
        numbers[shown === 'yes' ? 'yes' : 'no'].push(`${group} ${value} ${kind} ${shown === 'yes' ? count : shown}`);
      }
    }
    const { shown, hidden, coverage } = await onDashboard();
    assert.deepEqual(numbers.yes.sort(), shown);
    assert.deepEqual(numbers.no.sort(), hidden);
    const words = (cell) => String(cell.value ?? cell.hidden);
    assert.deepEqual(beside, {
      'places-enrolled': String(coverage.enrolled),
      'places-reporting': words(coverage.reporting),
      'places-silent': words(coverage.silent),
      'counts-lost': words(coverage.dropped),
      'reports-quarantined-now': String(coverage.quarantined),
    });
  });
});
