import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { publicationAsCsv, rawTotalsAsCsv } from '../dist/export/csv.js';
import { publicationOf } from '../dist/export/published.js';
import { rawTotals } from '../dist/export/raw.js';
import { errorInLog } from '../dist/server/log.js';
import { newReceiver, onDashboard, otlp, receiver, run, told, webhook, world } from './export-world.mjs';
import { readMetrics } from './otlp-receiver.mjs';

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
    await newReceiver();
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
    await newReceiver();
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
