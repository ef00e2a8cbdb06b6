import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { counters, limits, parseReport } from '@talkplace/report';
import { reportTaker } from '../dist/intake/take-report.js';
import { startCollector } from '../dist/server/collector.js';
import { usualConfig } from '../dist/server/config.js';
import { newAgent, post, reportAt } from './server-collector.mjs';

/** Bodies that must change nothing: so many through HTTP, and all others into the function that the server calls. */
const total = 100_000;
const throughHttp = process.env.TALKPLACE_LONG === '1' ? total : 20_000;
const seed = Number(process.env.TALKPLACE_SEED ?? 20261125);

const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-server-fuzz-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const names = counters.map(({ name }) => name);
const good = fc.nat(1_000_000).map((number) => reportAt(number, 'fuzz'));

const badCount = fc.oneof(
  fc.constantFrom(0, -1, 1.5, limits.count + 1, 1e308, '1', true, null, [], {}, -0),
  fc.integer({ max: 0 }),
  fc.integer({ min: limits.count + 1 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Number.isInteger(number)),
  fc.string(),
);
const unlike = (pattern) =>
  fc.oneof(fc.string(), fc.jsonValue()).filter((value) => typeof value !== 'string' || !pattern.test(value));
const badKey = fc
  .oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'ip', 'time', 'k ', 'B', ''))
  .filter((key) => !['v', 'b', 'w', 'd', 'p', 'a', 'k', 'c'].includes(key));
const badName = fc
  .oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', ...names.map((name) => `${name}_`)))
  .filter((name) => !names.includes(name));

const withKey = (text, key, value) => text.replace('{', `{${JSON.stringify(key)}:${JSON.stringify(value)},`);
const withCount = (text, name, value) =>
  text.replace('"c":{', `"c":{${JSON.stringify(name)}:${JSON.stringify(value)},`);

/** A good report, made bad in one place. */
const mutated = fc.oneof(
  fc.tuple(good, badKey, fc.jsonValue()).map(([report, key, value]) => withKey(JSON.stringify(report), key, value)),
  fc
    .tuple(good, badName, fc.integer({ min: 1, max: 9 }))
    .map(([report, name, n]) => withCount(JSON.stringify(report), name, n)),
  fc
    .tuple(good, fc.constantFrom(...names), badCount)
    .map(([report, name, value]) => ({ ...report, c: { ...report.c, [name]: value } })),
  fc.tuple(good, unlike(/^[\w-]{22}$/)).map(([report, b]) => ({ ...report, b })),
  fc.tuple(good, unlike(/^\d{1,3}\.\d{1,3}$/)).map(([report, w]) => ({ ...report, w })),
  fc.tuple(good, unlike(/^\d{4}-\d\d-\d\d$/)).map(([report, d]) => ({ ...report, d })),
  fc.tuple(good, unlike(/^(barbershop|workplace|school|community)$/)).map(([report, p]) => ({ ...report, p })),
  fc.tuple(good, unlike(/^([EWSN]\d{8}|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/)).map(([report, a]) => ({ ...report, a })),
  fc.tuple(good, unlike(/^tp_[\w-]{22}$/)).map(([report, k]) => ({ ...report, k })),
  fc
    .tuple(good, fc.jsonValue())
    .filter(([, c]) => !isCounts(c))
    .map(([report, c]) => ({ ...report, c })),
  fc
    .tuple(good, fc.jsonValue())
    .filter(([, v]) => v !== 1)
    .map(([report, v]) => ({ ...report, v })),
  fc.tuple(good, fc.constantFrom('v', 'b', 'w', 'd', 'p', 'a', 'c')).map(([{ ...report }, key]) => {
    delete report[key];
    return report;
  }),
  fc.tuple(good, fc.nat(400)).map(([report, at]) => JSON.stringify(report).slice(0, at)),
  fc.tuple(good, fc.nat(400), fc.string({ minLength: 1 })).map(([report, at, text]) => {
    const body = JSON.stringify(report);
    return body.slice(0, at) + text + body.slice(at);
  }),
  good.map((report) => JSON.stringify(report) + ' '.repeat(limits.bodyBytes)),
  good.map((report) => [report]),
);
const anything = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json(), fc.jsonValue());

function isCounts(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

const asText = (body) => (typeof body === 'string' ? body : JSON.stringify(body));

/** A change may happen to leave a report good, as a space between two keys does. */
const isBad = (text) => 'refused' in parseReport(text);

const bodies = fc
  .oneof({ arbitrary: mutated, weight: 4 }, { arbitrary: anything, weight: 1 })
  .map(asText)
  .filter(isBad);

const tables = `batch tally held publication published setting place place_key organisation account invitation session
  page`.split(/\s+/);
const everything = async (store) =>
  JSON.stringify(await Promise.all(tables.map((table) => store.home.query(`SELECT * FROM ${table}`))));

describe('bodies that are no report', () => {
  it(`change nothing: ${total} of them, each refused with a reason that repeats nothing`, async () => {
    const config = { ...usualConfig(), port: 0, store: [path.join(folder, 'x.db')], perAddress: 0, logLevel: 'silent' };
    const collector = await startCollector(config);
    const agent = newAgent({ maxSockets: 20 });
    const take = reportTaker(collector.context);
    const byHttp = async (body) => {
      const { status, text } = await post(collector.address, body, { agent });
      return { status, ...JSON.parse(text) };
    };
    const directly = (body) =>
      take(body).then(
        () => ({ status: 202 }),
        ({ status, reason, message }) => ({ status, error: reason, message }),
      );
    try {
      const { store } = collector.context;
      assert.equal((await post(collector.address, JSON.stringify(reportAt(1)), { agent })).status, 202);
      const before = await everything(store);
      const wrong = [];
      const reasons = new Set();
      let sent = 0;
      while (sent < total) {
        const some = fc.sample(bodies, { numRuns: 5000, seed: seed + sent });
        const send = sent < throughHttp ? byHttp : directly;
        sent += some.length;
        const waiting = some.values();
        const sender = async () => {
          for (const body of waiting) {
            const { status, error, message = '' } = await send(body);
            reasons.add(error);
            const repeats = body.length > 40 && message.includes(body.slice(0, 40));
            if (![400, 413].includes(status) || !message || repeats) wrong.push({ status, error, message, body });
          }
        };
        await Promise.all(Array.from({ length: 20 }, sender));
      }
      assert.deepEqual(wrong.slice(0, 3), []);
      assert.ok(sent >= total);
      assert.deepEqual([...reasons].sort(), ['not-json', 'schema', 'too-long', 'version']);
      assert.equal(await everything(store), before);
    } finally {
      agent.destroy();
      await collector.close();
    }
  });
});
