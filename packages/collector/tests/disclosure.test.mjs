import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Disclosure, nothing, roundToStep } from '../dist/figures/disclosure.js';
import { figuresService } from '../dist/figures/figures.js';
import { openStore } from '../dist/store/open.js';
import { startCluster } from './cluster.mjs';
import { propagate, rangeOf, sumsOf, viewsOf } from './disclosure-attacker.mjs';
import { areas, countsOf, kinds, months, organisations, places, seeded, slots, values } from './disclosure-world.mjs';

const rules = new Disclosure();
const means = [3, 8, 20];
/** Each holds 16 tables of 4 kinds by 10 areas for every month, quarter and week: 288 in all, besides the coarser ones. */
const worlds = process.env.TALKPLACE_LONG ? 400 : 40;
const views = viewsOf();

/** Cells that rule 1 lets say nought: a whole group, by one dimension, in a month or quarter, for everyone. */
const tellsNought = ({ scope, cut, counter, period }) =>
  scope === 'all' && ['', 'kind', 'area'].includes(cut) && counter === 'all' && !period.includes('W');

/** What the collector shows of each cell. The worst for us is taken: every place reported, so noughts are told. */
function shownUnder(all, { n, most, contributing }, nought = tellsNought) {
  return all.cells.map((cell, at) => {
    const options = { nought: nought(cell) ? 'shown' : 'hidden' };
    return cell.scope === 'place'
      ? rules.show({ ...nothing, n: n[at], places: 3 }, options)
      : rules.show({ ...nothing, n: n[at], places: contributing[at], most: most[at] }, options);
  });
}

/** Hidden cells of some worlds, and how many of them the attacker won back or narrowed to three numbers or fewer. */
function attack(mean, times, { all = views, show = shownUnder, nought = tellsNought, rounded = true } = {}) {
  const random = seeded(mean);
  const result = { hidden: 0, exact: 0, narrowed: 0 };
  for (let world = 0; world < times; world++) {
    const sums = sumsOf(all, countsOf(mean, random));
    const shown = show(all, sums, nought);
    const low = new Float64Array(shown.length);
    const high = new Float64Array(shown.length);
    shown.forEach((each, at) => {
      [low[at], high[at]] = rangeOf(each, { rounded, noughtTold: nought(all.cells[at]) });
    });
    propagate(all, low, high);
    shown.forEach((each, at) => {
      if (!('hidden' in each)) return;
      assert.ok(low[at] <= sums.n[at] && sums.n[at] <= high[at], `the attacker is wrong about ${all.cells[at].key}`);
      result.hidden++;
      if (low[at] === high[at]) result.exact++;
      if (high[at] - low[at] <= 2) result.narrowed++;
    });
  }
  return { ...result, exactShare: result.exact / result.hidden, narrowedShare: result.narrowed / result.hidden };
}

const percent = (share) => `${(100 * share).toFixed(2)} %`;
const report = (test, what, { hidden, exactShare, narrowedShare }) =>
  test.diagnostic(
    `${what}: of ${hidden} hidden cells ${percent(exactShare)} won back, ${percent(narrowedShare)} narrowed`,
  );

describe('an attacker with every view', () => {
  for (const mean of means) {
    it(`wins back next to nothing where a cell holds ${mean} on average`, (test) => {
      const result = attack(mean, worlds);
      report(test, `${worlds} worlds at ${mean}`, result);
      assert.ok(result.hidden > 1000 * worlds);
      assert.ok(result.exactShare <= 0.005, percent(result.exactShare));
      assert.ok(result.narrowedShare <= 0.02, percent(result.narrowedShare));
    });
  }

  it('wins where numbers are not rounded', (test) => {
    const exact = (all, { n }) => [...n].map((each) => (each < 8 ? { hidden: 'few', below: 8 } : { value: each }));
    const result = attack(20, 4, { show: exact, nought: () => false, rounded: false });
    report(test, 'without rounding', result);
    assert.ok(result.exactShare > 0.05);
  });

  it('wins where every nought is told', (test) => {
    const result = attack(3, 4, { nought: () => true });
    report(test, 'with every nought told', result);
    assert.ok(result.exactShare > 0.05 && result.narrowedShare > 0.3);
  });
});

/** What is hidden below eight, and how everything else is shown. */
const showOf = (rounding) => (n) => (n < 8 ? undefined : rounding ? roundToStep(n) : n);
const totalsOf = ([a, b, c, d, e, f]) => [a + b + c, d + e + f, a + d, b + e, c + f, a + b + c + d + e + f];

/** The values that each of six cells may have: all tables of two by three are tried that would be shown like this one. */
function possibleIn(table, rounding) {
  const show = showOf(rounding);
  const [cells, totals] = [table.map(show), totalsOf(table).map(show)];
  const options = cells.map((shown) =>
    Array.from({ length: 8 }, (_, at) => (shown === undefined ? at : shown - 4 + at)).filter((n) => show(n) === shown),
  );
  const possible = table.map(() => new Set());
  const attempt = [];
  const search = (at) => {
    if (at === 3 && show(attempt[0] + attempt[1] + attempt[2]) !== totals[0]) return;
    if (at < 6) {
      for (const n of options[at]) {
        attempt[at] = n;
        search(at + 1);
      }
    } else if (totalsOf(attempt).every((sum, index) => show(sum) === totals[index])) {
      attempt.forEach((n, index) => possible[index].add(n));
    }
  };
  search(0);
  return possible.filter((_, at) => cells[at] === undefined);
}

describe('an attacker who tries every table that fits', () => {
  // Two kinds by three areas is small enough to try all, and the worst case: the fewer parts a total has, the more it tells.
  const tables = (mean) => {
    const random = seeded(100 + mean);
    const spread = () => (random() + random() + random() - 1.5) * 2 * Math.sqrt(mean);
    return Array.from({ length: 400 }, () => Array.from({ length: 6 }, () => Math.max(0, Math.round(mean + spread()))));
  };
  const winsOf = (mean, rounding) => {
    const hidden = tables(mean).flatMap((table) => possibleIn(table, rounding));
    const share = (most) => hidden.filter(({ size }) => size <= most).length / hidden.length;
    return { hidden: hidden.length, exactShare: share(1), narrowedShare: share(3) };
  };
  for (const mean of [3, 8, 12]) {
    it(`wins far less from tables of six cells than from exact totals, at ${mean}`, (test) => {
      const [rounded, exact] = [winsOf(mean, true), winsOf(mean, false)];
      report(test, `six cells at ${mean}, rounded`, rounded);
      report(test, `six cells at ${mean}, exact totals`, exact);
      assert.ok(rounded.hidden > 100);
      assert.ok(rounded.exactShare <= 0.03, percent(rounded.exactShare));
      assert.ok(rounded.exactShare < exact.exactShare / 10 && rounded.narrowedShare < exact.narrowedShare);
    });
  }
});

describe('two views of which one holds the other', () => {
  it('never tell a difference of 1 to 7: every difference that fits is one of four or more', () => {
    for (let n = 8; n < 200; n++) {
      for (let part = 0; part < n; part++) {
        const [whole, less] = [roundToStep(n), part < 8 ? undefined : roundToStep(part)];
        if (n - part > 7) continue;
        const possible = new Set();
        for (let one = Math.max(8, whole - 2); one <= whole + 2; one++) {
          for (let other = less === undefined ? 0 : Math.max(8, less - 2); other <= (less ?? 5) + 2; other++) {
            if (one >= other) possible.add(one - other);
          }
        }
        assert.ok(possible.size >= 4, `${n} less ${part}`);
      }
    }
  });
});

describe('someone who knows what the largest place counted', () => {
  it('learns no more of the others than five numbers, and sees nothing where that place is most of it', () => {
    for (let n = 8; n < 300; n++) {
      for (let most = 1; most <= n - 2; most++) {
        const shown = rules.show({ ...nothing, n, places: 3, most });
        if (most > 0.8 * n) assert.deepEqual(shown, { hidden: 'too-few-places' });
        if (!('value' in shown)) continue;
        const possible = [];
        for (let other = Math.max(8, shown.value - 2); other <= shown.value + 2; other++) {
          const same = rules.show({ ...nothing, n: other, places: 3, most });
          if (other - most >= 2 && same.value === shown.value) possible.push(other - most);
        }
        assert.equal(possible.length, 5, `${n} with ${most}: ${possible}`);
      }
    }
  });
});

describe('what the attacker was given', () => {
  async function compare(locations) {
    const store = await openStore(locations);
    try {
      const counts = countsOf(8, seeded(7));
      await fill(store, counts);
      const sums = sumsOf(views, counts);
      const model = new Map(shownUnder(views, sums).map((shown, at) => [views.cells[at].key, shown]));
      const figures = figuresService(store, { today: () => '2027-06-01' });
      for await (const [key, shown] of everyView(figures)) {
        // A cell that nothing was counted in is none of the model's.
        if (!model.has(key)) continue;
        assert.deepEqual(shown, model.get(key), key);
        model.delete(key);
      }
      assert.deepEqual([...model.keys()].slice(0, 5), [], 'each cell of the model can be asked for');
      const overview = await figures.overview({});
      assert.deepEqual([overview.state, overview.periods.month], ['ready', months.toReversed()]);
      assert.deepEqual((await figures.periods({ area: 'GB-ENG' })).quarter, ['2027-Q1']);
    } finally {
      await store.close();
    }
  }

  it('is what the collector shows, for every view of a world', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-attack-'));
    try {
      await compare([path.join(folder, 'one.db'), path.join(folder, 'two.db')]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is the same from PostgreSQL', async () => {
    const cluster = await startCluster();
    try {
      await compare([cluster.url]);
    } finally {
      await cluster.remove();
    }
  });
});

async function fill(store, counts) {
  for (const { id, kind, area, organisation } of places) {
    await store.home.query(
      'INSERT INTO place (id, organisation, name, kind, area, people, created, closed) VALUES (?, ?, ?, ?, ?, ?, ?, NULL)',
      id,
      organisation,
      id,
      kind,
      area,
      100,
      '2026-01-01',
    );
  }
  const all = places.flatMap(({ id, kind, area, version }, p) =>
    slots.map(({ day, week, month, quarter }, s) => ({
      id: `${p}-${s}`.padEnd(22, '-'),
      area,
      day,
      week,
      month,
      quarter,
      kind,
      place: id,
      version,
      forget: '2028-01-01',
      counts: {
        opened_prompts: 1,
        ...Object.fromEntries(values.map((value, v) => [value, counts[p][v][s]]).filter(([, n]) => n > 0)),
      },
    })),
  );
  await Promise.all(all.map((batch) => store.take(batch)));
}

/** Every cell that may be asked for, under the keys of the attacker's own list. */
async function* everyView(figures) {
  const scopes = [{}, ...organisations.map((organisation) => ({ organisation }))];
  const spans = [
    ['month', months[0], months.at(-1)],
    ['quarter', '2027-Q1', '2027-Q1'],
    ['week', slots[0].week, slots.at(-1).week],
  ];
  for (const scope of scopes) {
    const name = scope.organisation ?? 'all';
    for (const counter of ['contact', ...values]) {
      const own = counter === 'contact' ? 'all' : counter;
      for (const [periods, from, to] of spans) {
        for (const dimension of ['kind', 'area']) {
          const query = { counter, rows: dimension, columns: 'period', periods, from, to };
          const table = await figures.figures(query, scope);
          for (const [row, column, cell] of cellsOf(table))
            yield [`${name}|${dimension}|${row}|${own}|${column}`, cell];
        }
        const singles = await figures.figures({ counter, rows: 'period', periods, from, to }, scope);
        for (const [row, , cell] of cellsOf(singles)) yield [`${name}|||${own}|${row}`, cell];
      }
      const single = [
        ...months.map((month) => ['month', month]),
        ['quarter', '2027-Q1'],
        ...slots.map(({ week }) => ['week', week]),
      ];
      for (const [periods, period] of single) {
        const query = { counter, rows: 'kind', columns: 'area', periods, from: period, to: period };
        const table = await figures.figures(query, scope);
        assert.deepEqual([table.rows.map(({ id }) => id), table.columns.map(({ id }) => id)], [kinds, areas]);
        for (const [kind, area, cell] of cellsOf(table))
          yield [`${name}|kind area|${kind} ${area}|${own}|${period}`, cell];
      }
    }
  }
  for (const { id } of places) {
    for (const month of months) {
      const { counts } = await figures.placeMonth(id, month);
      for (const { counter, count } of counts) yield [`place|place|${id}|${counter}|${month}`, count];
    }
  }
}

const cellsOf = ({ rows, columns, cells }) =>
  rows.flatMap(({ id }, at) => cells[at].map((cell, column) => [id, columns[column]?.id, cell]));
