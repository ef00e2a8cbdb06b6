import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfig, startCollector } from '../dist/index.js';
import { batchOf } from '../dist/intake/batches.js';
import { readDay } from '../dist/intake/day.js';
import { firstDayOf, isPublished, kindOfPeriod, lastDayOf, publishedOn } from '../dist/figures/periods.js';
import { openStore } from '../dist/store/open.js';
import { seeded } from './disclosure-world.mjs';

const days = 60;
/** Virtual days after the last one, until everything that was delayed has come. */
const afterwards = 45;
const start = '2026-09-01';
const counters = ['opened_prompts', 'contact_phone', 'service_seen_own', 'check_in_begun_other'];
const kinds = ['barbershop', 'workplace', 'school', 'community'];

const addDays = (day, more) => new Date(Date.parse(day) + more * 864e5).toISOString().slice(0, 10);

/**
 * Every report of some tablets in 60 virtual days, each on the day of its arrival: most come on their day, some late, some as late as
 * tablets that were away for weeks, and one in twelve twice or three times because the answer was lost.
 */
function deliveries(random, tablets) {
  const arrivals = new Map();
  const put = (day, report) => arrivals.set(day, [...(arrivals.get(day) ?? []), report]);
  const delay = () => {
    const chance = random();
    if (chance < 0.8) return 0;
    return chance < 0.95 ? Math.floor(random() * 4) : Math.floor(random() * 36);
  };
  for (let tablet = 0; tablet < tablets; tablet++) {
    for (let at = 0; at < days; at++) {
      const d = addDays(start, at);
      const c = Object.fromEntries(
        counters.filter(() => random() < 0.6).map((name) => [name, 1 + Math.floor(random() * 9)]),
      );
      if (Object.keys(c).length === 0) continue;
      const b = Buffer.from(Array.from({ length: 16 }, () => Math.floor(random() * 256))).toString('base64url');
      const report = { v: 1, b, w: '0.1', d, p: kinds[tablet % 4], a: `E0900000${tablet % 10}`, c };
      const first = addDays(d, delay());
      put(first, report);
      for (let again = 0; again < 2 && random() < 1 / 24; again++)
        put(addDays(first, Math.floor(random() * 5)), report);
    }
  }
  return arrivals;
}

const shuffle = (list, random) => {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
};

const add = (totals, key, n) => totals.set(key, (totals.get(key) ?? 0) + n);

/** Straight into the store, by what the intake makes of a report. */
async function openStoreAlone(folder) {
  const store = await openStore([path.join(folder, 'store.db')]);
  return {
    store,
    deliver: ({ batch }) => store.take(batch),
    refuse: () => undefined,
    forget: (today) => store.forgetIds(today),
    close: () => store.close(),
  };
}

/** Over HTTP, into a collector whose clock runs through the virtual days. */
async function openCollector(folder) {
  let now = Date.parse(start);
  const file = path.join(folder, 'collector.db');
  const config = readConfig({ port: '0', store: [file], 'per-address': '0', 'log-level': 'silent' }, {});
  const { address, context, close } = await startCollector(config, { now: () => now });
  const collector = {
    store: context.store,
    async deliver({ report, today, expected = 202 }) {
      now = Date.parse(today) + 12 * 36e5;
      const { status } = await fetch(`${address}/counts`, { method: 'POST', body: JSON.stringify(report) });
      assert.equal(status, expected);
      return undefined;
    },
    refuse: ({ report, today }) => collector.deliver({ report, today, expected: 400 }),
    forget: (today) => context.store.forgetIds(today),
    close,
  };
  return collector;
}

const atOnce = 200;
/** Through the intake as well, with fewer where the time is short. */
const ways = [
  { way: 'into the store', open: openStoreAlone, tablets: 1000 },
  { way: 'over HTTP', open: openCollector, tablets: process.env.TALKPLACE_LONG ? 1000 : 50 },
];

for (const { way, open, tablets } of ways) {
  describe(`${tablets} tablets for ${days} virtual days, ${way}`, () => {
    let folder;
    let collector;
    before(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'talkplace-days-'));
      collector = await open(folder);
    });
    after(async () => {
      await collector?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('are counted once each, in the right periods, and no published period ever changes', async (test) => {
      const random = seeded(60);
      const arrivals = deliveries(random, tablets);
      const seen = new Set();
      const expected = { day: new Map(), week: new Map(), month: new Map(), quarter: new Map() };
      const done = { sent: 0, known: 0, late: 0, old: 0 };
      const published = new Map();
      const periods = new Set();

      const arrive = async (report, today) => {
        done.sent++;
        const read = readDay(report.d, today);
        // A repeat that comes after 35 days is refused, as its id may be forgotten.
        if (read === 'too-old') {
          done.old++;
          return collector.refuse({ report, today });
        }
        const batch = batchOf(report, read, today, undefined);
        const repeat = seen.has(report.b);
        seen.add(report.b);
        if (repeat) done.known++;
        else expect(batch, report, today);
        const answer = await collector.deliver({ batch, report, today });
        if (answer !== undefined) assert.equal(answer, repeat ? 'known' : 'stored');
      };

      const expect = (batch, report, today) => {
        for (const kind of ['week', 'month', 'quarter']) {
          const period = batch[kind];
          periods.add(period);
          assert.equal(isPublished(period, today), false);
          // Its own period, or a later one that was still open.
          const own = firstDayOf(period) <= report.d && report.d <= lastDayOf(period);
          assert.ok(own || firstDayOf(period) > report.d);
          if (!own && kind === 'month') done.late++;
        }
        for (const [counter, n] of Object.entries(report.c)) {
          add(expected.day, `${report.d} ${counter}`, n);
          for (const kind of ['week', 'month', 'quarter']) add(expected[kind], `${batch[kind]} ${counter}`, n);
        }
      };

      for (let at = 0; at < days + afterwards; at++) {
        const today = addDays(start, at);
        const reports = shuffle(arrivals.get(today) ?? [], random);
        for (let first = 0; first < reports.length; first += atOnce) {
          await Promise.all(reports.slice(first, first + atOnce).map((report) => arrive(report, today)));
        }
        await collector.forget(today);
        for (const period of periods) {
          if (publishedOn(period) === today) published.set(period, await totalsOf(period));
        }
      }
      for (const kind of ['day', 'week', 'month', 'quarter']) {
        const rows = await collector.store.everywhere(
          `SELECT ${kind} AS at, counter, SUM(n) AS n FROM tally GROUP BY ${kind}, counter`,
        );
        const counted = new Map(rows.map(({ at, counter, n }) => [`${at} ${counter}`, Number(n)]).toSorted());
        assert.deepEqual(counted, new Map([...expected[kind]].toSorted()), kind);
      }
      assert.ok(published.size > 10);
      for (const [period, totals] of published) {
        assert.deepEqual(await totalsOf(period), totals, `${period} changed after its publication`);
      }
      assert.ok(done.known > tablets && done.late > tablets / 10, JSON.stringify(done));
      test.diagnostic(
        `${done.sent} reports sent, ${done.known} of them known already, ${done.old} repeats too old, ${done.late} shown in a later month`,
      );
    });

    async function totalsOf(period) {
      const rows = await collector.store.everywhere(
        `SELECT counter, SUM(n) AS n FROM tally WHERE ${kindOfPeriod(period)} = ? GROUP BY counter ORDER BY counter`,
        period,
      );
      return rows.map(({ counter, n }) => [counter, Number(n)]);
    }
  });
}
