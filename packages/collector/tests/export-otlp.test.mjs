import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rawMetricsOf, sendOtlp } from '../dist/export/otlp.js';
import { publicationOf } from '../dist/export/published.js';
import { areas, today } from './dashboard-world.mjs';
import { onDashboard, otlp, receiver, run, told, tomorrow, webhook, world } from './export-world.mjs';
import { partialSuccess, readMetrics } from './otlp-receiver.mjs';

/** What was sent by OTLP: the sums of counts, and the gauges that stand beside them. */
const sums = (body) => readMetrics(body).filter(({ isGauge }) => !isGauge);
const gauges = (body) =>
  readMetrics(body)
    .filter(({ isGauge }) => isGauge)
    .flatMap(({ name, points }) => points.map((point) => ({ name, ...point })));

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
