import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Disclosure, nothing, roundToStep } from '../dist/figures/disclosure.js';
import { figuresService } from '../dist/figures/figures.js';
import { openStore } from '../dist/store/open.js';
import { startCluster } from './cluster.mjs';
import { keyOf, propagate, rangeOf, sumsOf, viewsOf } from './disclosure-attacker.mjs';
import { batchOf, elsewhere, everyView, fill } from './disclosure-views.mjs';
import { countsOf, danger, groups, months, places, seeded, slots, without } from './disclosure-world.mjs';

const rules = new Disclosure();
const means = [3, 8, 20];
/** Each holds tables of 4 kinds by 10 areas of every counter for every month, quarter and week, besides the coarser ones. */
const worlds = process.env.TALKPLACE_LONG ? 400 : 15;
const views = viewsOf();

/** Cells that rule 1 lets say nought: a whole group, by one dimension, in a month or quarter, for everyone. */
const tellsNought = ({ scope, cut, counter, period }) =>
  scope === 'all' && ['', 'kind', 'area'].includes(cut) && groups.includes(counter) && !period.includes('W');

/** Where what tells of danger is shown: for everyone or a nation, by kind, by month. */
const showsDanger = ({ scope, cut, period }) =>
  scope === 'all' && ['', 'kind', 'nation', 'kind nation'].includes(cut) && months.includes(period);
const isDanger = ({ counter }) => counter === danger;
/** Nothing that is counted: it stands between what is. */
const isBetween = ({ counter, cut }) => counter === without || cut === 'in time';

const sumOf = ({ n, contributing, most, ofOrganisation }, at) => ({
  n: n[at],
  places: contributing[at],
  most: most[at],
  organisations: ofOrganisation.filter((own) => own[at] > 0).length,
  largest: Math.max(...ofOrganisation.map((own) => own[at])),
});

/** What the collector shows of a cell that stands by itself. */
function shownAlone(cell, sum, nought) {
  if (isBetween(cell)) return elsewhere;
  if (isDanger(cell)) return showsDanger(cell) ? rules.show(sum, { sensitive: true }) : elsewhere;
  return rules.show(cell.scope === 'place' ? { ...nothing, n: sum.n, places: 3 } : sum, { nought });
}

/** What the collector shows of each cell. The worst for us is taken: every place reported, so noughts are told. */
function shownUnder(all, sums, nought = tellsNought) {
  const shown = all.cells.map((cell, at) => shownAlone(cell, sumOf(sums, at), nought(cell) ? 'shown' : 'hidden'));
  all.cells.forEach(({ scope, cut, counter, period }, at) => {
    if (cut !== 'late') return;
    const total = shown[all.index.get(keyOf(scope, '', '', counter, period))];
    if (!('value' in total) || total.value === 0) shown[at] = total;
  });
  return shown;
}

/** As it was before: the nought of what came late was told wherever the total was more than nought. */
function withLateNoughts(all, sums, nought) {
  const shown = shownUnder(all, sums, nought);
  all.cells.forEach(({ scope, cut, counter, period }, at) => {
    if (cut !== 'late') return;
    const total = sums.n[all.index.get(keyOf(scope, '', '', counter, period))];
    shown[at] = rules.show(sumOf(sums, at), { nought: total > 0 ? 'shown' : 'hidden' });
  });
  return shown;
}

/** What the attacker reads from a cell; a late line takes its words from the total where that is hidden. */
function readFrom(all, shown, at, { nought, rounded }) {
  const cell = all.cells[at];
  const read = rangeOf(shown[at], { rounded, noughtTold: nought(cell), threshold: isDanger(cell) ? 20 : 8 });
  return cell.cut === 'late' && shown[at].hidden === 'too-few-places' ? [0, read[1]] : read;
}

/** Hidden cells of some worlds, and how many of them the attacker won back or narrowed to three numbers or fewer. */
function attack(mean, times, { show = shownUnder, nought = tellsNought, rounded = true, only = () => true } = {}) {
  const all = views;
  const random = seeded(mean);
  const result = { hidden: 0, exact: 0, narrowed: 0, raised: 0 };
  for (let world = 0; world < times; world++) {
    const sums = sumsOf(all, countsOf(mean, random));
    const shown = show(all, sums, nought);
    const low = new Float64Array(shown.length);
    const high = new Float64Array(shown.length);
    shown.forEach((_, at) => {
      [low[at], high[at]] = readFrom(all, shown, at, { nought, rounded });
    });
    all.cells.forEach(({ scope, cut, counter, period }, at) => {
      if (cut !== 'late' || shown[at].value !== 0) return;
      const total = all.index.get(keyOf(scope, '', '', counter, period));
      // Nothing came late, but there is something: else the total would be nought as well.
      if (shown[total].value !== 0) low[total] = Math.max(low[total], 1);
    });
    propagate(all, low, high);
    shown.forEach((each, at) => {
      const cell = all.cells[at];
      if (!('hidden' in each) || isBetween(cell)) return;
      assert.ok(low[at] <= sums.n[at] && sums.n[at] <= high[at], `the attacker is wrong about ${cell.key}`);
      if (!only(cell)) return;
      result.hidden++;
      if (low[at] === high[at]) result.exact++;
      if (high[at] - low[at] <= 2) result.narrowed++;
      if (low[at] > 0 && each.hidden !== 'too-few-places') result.raised++;
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

  it('learns of danger in an organisation, a small area or a week nothing but how often it was at most', (test) => {
    const only = (cell) => isDanger(cell) && !showsDanger(cell);
    const result = attack(20, 4, { only });
    report(test, 'of danger, 4 worlds at 20', result);
    assert.ok(result.hidden > 10_000);
    assert.ok(result.exactShare <= 0.005, percent(result.exactShare));
    assert.ok(result.narrowedShare <= 0.02, percent(result.narrowedShare));
  });

  it('wins where numbers are not rounded', (test) => {
    const exact = (all, { n }) =>
      all.cells.map((cell, at) => {
        if (isBetween(cell) || isDanger(cell)) return elsewhere;
        return n[at] < 8 ? { hidden: 'few', below: 8 } : { value: n[at] };
      });
    const result = attack(20, 2, { show: exact, nought: () => false, rounded: false });
    report(test, 'without rounding', result);
    assert.ok(result.exactShare > 0.05);
  });

  it('wins where every nought is told', (test) => {
    const nought = (cell) => !isDanger(cell) && cell.cut !== 'late';
    const result = attack(3, 2, { nought });
    report(test, 'with every nought told', result);
    assert.ok(result.exactShare > 0.05 && result.narrowedShare > 0.3);
  });

  it('wins back hidden totals where the nought of what came late is told', (test) => {
    const only = (cell) => cell.cut === '' && !isDanger(cell);
    const results = [shownUnder, withLateNoughts].map((show) => attack(3, 4, { show, only }));
    const open = results.map(({ hidden, raised }) => hidden - raised);
    test.diagnostic(
      `of ${results[0].hidden} hidden totals ${open[0]} may be nought; with late noughts told ${open[1]}`,
    );
    assert.ok(open[1] < open[0] / 2);
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
      assert.ok(rounded.exactShare <= 0.02, percent(rounded.exactShare));
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
  /** Asks a collector that holds a world for every view of some counters. `more` comes on top of the world. */
  async function compare(locations, asked, more = async () => {}) {
    const store = await openStore(locations);
    try {
      const world = countsOf(8, seeded(7));
      await fill(store, world);
      await more(store);
      const sums = sumsOf(views, world);
      const shown = shownUnder(views, sums);
      const figures = figuresService(store, { today: () => '2027-06-01' });
      const seen = new Set();
      for await (const { key, cell, told = true } of everyView(figures, asked)) {
        const at = views.index.get(key);
        // A cell that nothing was counted in is none of the model's.
        if (at === undefined) continue;
        seen.add(key);
        assert.deepEqual(cell, told ? shown[at] : shownAlone(views.cells[at], sumOf(sums, at), 'hidden'), key);
      }
      const cannotBeAsked = (cell) => isBetween(cell) || (isDanger(cell) && cell.cut.includes('area'));
      const missing = views.cells.filter((cell) => asked.includes(cell.counter) && !seen.has(cell.key));
      assert.deepEqual(missing.filter((cell) => !cannotBeAsked(cell)).slice(0, 5), [], 'each cell can be asked for');
      const overview = await figures.overview({});
      assert.deepEqual([overview.state, overview.periods.month], ['ready', months.toReversed()]);
      assert.deepEqual((await figures.periods({ area: 'GB-ENG' })).quarter, ['2027-Q1']);
    } finally {
      await store.close();
    }
  }

  const inFiles = async (asked, more) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-attack-'));
    try {
      await compare([path.join(folder, 'one.db'), path.join(folder, 'two.db')], asked, more);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it('is what the collector shows, for every view of a world', () =>
    inFiles(['contact', 'contact_phone', 'contact_for', danger]));

  it('is the same where anybody adds reports without a key before the publication', () =>
    inFiles(['contact', danger], async (store) => {
      for (const [at, { kind, area }] of places.entries()) {
        const counts = { contact_phone: 1 + (at % 7), [danger]: 20 };
        await store.take({ ...batchOf(slots[at % slots.length], `keyless-${at}`), kind, area, place: '', counts });
      }
    }));

  it('is the same from PostgreSQL', async () => {
    const cluster = await startCluster();
    try {
      await compare([cluster.url], ['contact_for', danger]);
    } finally {
      await cluster.remove();
    }
  });
});
