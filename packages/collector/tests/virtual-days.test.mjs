import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { batchOf } from '../dist/intake/batches.js';
import { readDay } from '../dist/intake/day.js';
import { firstDayOf, isPublished, kindOfPeriod, lastDayOf, publishedOn } from '../dist/figures/periods.js';
import { openStore } from '../dist/store/open.js';
import { seeded } from './disclosure-world.mjs';

const tablets = 1000;
const days = 60;
/** Virtual days after the last one, until everything that was delayed has come. */
const afterwards = 45;
const start = '2026-09-01';
const counters = ['opened_prompts', 'contact_phone', 'service_seen_own', 'check_in_begun_other'];
const kinds = ['barbershop', 'workplace', 'school', 'community'];

const addDays = (day, more) => new Date(Date.parse(day) + more * 864e5).toISOString().slice(0, 10);

/**
 * Every report of 1,000 tablets in 60 virtual days, each on the day of its arrival: most come on their day, some late, some as late as
 * tablets that were away for weeks, and one in twelve twice or three times because the answer was lost.
 */
function deliveries(random) {
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

describe(`${tablets} tablets for ${days} virtual days`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-days-'));
  let store;
  before(async () => {
    store = await openStore([path.join(folder, 'counts.db')]);
  });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are counted once each, in the right periods, and no published period ever changes', async (test) => {
    const random = seeded(60);
    const arrivals = deliveries(random);
    const seen = new Set();
    const told = { day: new Map(), week: new Map(), month: new Map(), quarter: new Map() };
    const done = { sent: 0, known: 0, late: 0, old: 0 };
    const published = new Map();
    const periods = new Set();
    for (let at = 0; at < days + afterwards; at++) {
      const today = addDays(start, at);
      const taken = await Promise.all(
        shuffle(arrivals.get(today) ?? [], random).map(async (report) => {
          const read = readDay(report.d, today);
          done.sent++;
          // A repeat that comes after 35 days is refused, as its id may be forgotten.
          if (read === 'too-old') return done.old++;
          const holder = { place: `place-${report.a}-${report.p}`, kind: report.p, area: report.a };
          const batch = batchOf(report, read, today, holder);
          const answer = await store.take(batch);
          if (seen.has(report.b)) {
            done.known++;
            assert.equal(answer, 'known');
            return;
          }
          seen.add(report.b);
          for (const kind of ['week', 'month', 'quarter']) {
            const period = batch[kind];
            periods.add(period);
            assert.equal(isPublished(period, today), false);
            // Its own period, or the first one after it that was still open.
            const own = firstDayOf(period) <= report.d && report.d <= lastDayOf(period);
            if (!own) {
              assert.ok(firstDayOf(period) > report.d);
              if (kind === 'month') done.late++;
            }
          }
          assert.equal(answer, 'stored');
          for (const [counter, n] of Object.entries(report.c)) {
            add(told.day, `${report.d} ${counter}`, n);
            for (const kind of ['week', 'month', 'quarter']) add(told[kind], `${batch[kind]} ${counter}`, n);
          }
        }),
      );
      assert.equal(taken.length, (arrivals.get(today) ?? []).length);
      await store.forgetIds(today);
      for (const period of periods) {
        if (publishedOn(period) === today) published.set(period, await totalsOf(kindOfPeriod(period), period));
      }
    }
    for (const kind of ['day', 'week', 'month', 'quarter']) {
      const rows = await store.home.query(
        `SELECT ${kind} AS at, counter, SUM(n) AS n FROM tally GROUP BY ${kind}, counter`,
      );
      assert.deepEqual(
        new Map(rows.map(({ at, counter, n }) => [`${at} ${counter}`, Number(n)]).toSorted()),
        new Map([...told[kind]].toSorted()),
        kind,
      );
    }
    assert.ok(published.size > 10);
    for (const [period, totals] of published) {
      assert.deepEqual(await totalsOf(kindOfPeriod(period), period), totals, `${period} changed after its publication`);
    }
    assert.ok(done.known > 1000 && done.late > 100, JSON.stringify(done));
    test.diagnostic(
      `${done.sent} reports sent, ${done.known} of them known already, ${done.old} repeats too old, ${done.late} shown in a later month`,
    );
  });

  async function totalsOf(kind, period) {
    const rows = await store.home.query(
      `SELECT counter, SUM(n) AS n FROM tally WHERE ${kind} = ? GROUP BY counter ORDER BY counter`,
      period,
    );
    return rows.map(({ counter, n }) => [counter, Number(n)]);
  }
});
