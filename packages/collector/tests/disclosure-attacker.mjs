/**
 * An attacker who has every view that the collector gives: every table of each kind of period for everyone, every organisation,
 * every area and every nation, their totals and late lines, and each place's own months. It knows the rules and draws all it
 * can from them: each cell has a lowest and a highest number, and every "these add up to that" between cells narrows them, until
 * nothing changes any more.
 */
import {
  areas,
  counters,
  danger,
  groups,
  kinds,
  lateDay,
  months,
  nationOf,
  nations,
  needs,
  organisations,
  places,
  plain,
  slots,
  ways,
  weeks,
  without,
} from './disclosure-world.mjs';

const scopes = ['all', ...organisations];
const quarter = '2027-Q1';
const periods = [...months, quarter, ...weeks];
const firstDays = new Map([
  ...months.map((month) => [month, `${month}-01`]),
  [quarter, '2027-01-01'],
  ...slots.map(({ week, day }) => [week, week === '2026-W53' ? '2026-12-28' : day]),
]);

/** What a view is broken down by, besides counter, period and scope. What viewers of an area see is the same as some of these. */
const cuts = {
  '': () => '',
  kind: ({ kind }) => kind,
  area: ({ area }) => area,
  'kind area': ({ kind, area }) => `${kind} ${area}`,
  nation: ({ nation }) => nation,
  'kind nation': ({ kind, nation }) => `${kind} ${nation}`,
};
/** Organisations ask for no nation. */
const cutsOf = (scope) => Object.keys(cuts).filter((cut) => scope === 'all' || !cut.includes('nation'));

export const keyOf = (scope, cut, id, counter, period) => `${scope}|${cut}|${id}|${counter}|${period}`;
/** Keys of the part of a total that came late, and of the rest, which nobody is shown. */
export const lateKeyOf = (scope, counter, period) => `${scope}|late||${counter}|${period}`;
const restKeyOf = (scope, counter, period) => `${scope}|in time||${counter}|${period}`;

/** All cells that can be asked for, and how they add up: `parent` of each relation is the sum of its `children`. */
export function viewsOf() {
  const index = new Map();
  const cells = [];
  const cellAt = (key) => {
    if (!index.has(key)) {
      index.set(key, cells.length);
      const [scope, cut, id, counter, period] = key.split('|');
      cells.push({ key, scope, cut, id, counter, period });
    }
    return index.get(key);
  };
  /** Cells that a count of this place, counter and slot is part of: always, when it came late, when it did not. */
  const memberships = places.map((place) =>
    counters.map((counter) =>
      slots.map((slot) => {
        const shownIn = [slot.month, slot.quarter, slot.week];
        const own = [];
        const late = [];
        const inTime = [];
        if (plain.includes(counter)) own.push(cellAt(keyOf('place', 'place', place.id, counter, slot.month)));
        for (const scope of ['all', place.organisation]) {
          for (const cut of cutsOf(scope)) {
            for (const period of shownIn) own.push(cellAt(keyOf(scope, cut, cuts[cut](place), counter, period)));
          }
          if (counter === danger || counter === without) continue;
          for (const period of shownIn) {
            const rest = cellAt(restKeyOf(scope, counter, period));
            inTime.push(rest);
            late.push(lateDay(slot) < firstDays.get(period) ? cellAt(lateKeyOf(scope, counter, period)) : rest);
          }
        }
        return { own, late, inTime };
      }),
    ),
  );
  const relations = [];
  const addUp = (parent, children) => {
    const known = children.map((child) => index.get(child)).filter((child) => child !== undefined);
    if (index.has(parent) && known.length > 0) relations.push({ parent: index.get(parent), children: known });
  };
  const idsOf = (cut) => [...new Set(places.map(cuts[cut]))];
  const areasOf = (nation) => areas.filter((area) => nationOf(area) === nation);
  const finer = [
    ['', 'kind', () => kinds],
    ['', 'area', () => areas],
    ['', 'nation', () => nations],
    ['kind', 'kind area', (id) => areas.map((area) => `${id} ${area}`)],
    ['kind', 'kind nation', (id) => nations.map((nation) => `${id} ${nation}`)],
    ['area', 'kind area', (id) => kinds.map((kind) => `${kind} ${id}`)],
    ['nation', 'area', areasOf],
    ['nation', 'kind nation', (id) => kinds.map((kind) => `${kind} ${id}`)],
    ['kind nation', 'kind area', (id) => areasOf(id.split(' ')[1]).map((area) => `${id.split(' ')[0]} ${area}`)],
  ];
  for (const scope of scopes) {
    for (const [cut, fine, partsOf] of finer) {
      for (const counter of counters) {
        for (const period of periods) {
          for (const id of idsOf(cut)) {
            const parts = partsOf(id).map((part) => keyOf(scope, fine, part, counter, period));
            addUp(keyOf(scope, cut, id, counter, period), parts);
          }
        }
      }
    }
    for (const cut of cutsOf(scope)) {
      for (const id of idsOf(cut)) {
        const key = (counter, period) => keyOf(scope, cut, id, counter, period);
        for (const period of periods) {
          const parts = (counters) => counters.map((counter) => key(counter, period));
          addUp(key('contact', period), parts(ways));
          addUp(key('contact_for', period), parts(needs));
          addUp(key('contact', period), parts(['contact_for', danger, without]));
        }
        for (const counter of counters) {
          addUp(
            key(counter, quarter),
            months.map((month) => key(counter, month)),
          );
          for (const month of months) {
            const own = slots.filter((slot) => slot.month === month).map(({ week }) => week);
            addUp(
              key(counter, month),
              own.map((week) => key(counter, week)),
            );
          }
        }
      }
    }
    for (const period of periods) {
      for (const counter of [...groups, ...plain]) {
        addUp(keyOf(scope, '', '', counter, period), [
          lateKeyOf(scope, counter, period),
          restKeyOf(scope, counter, period),
        ]);
      }
      for (const key of [lateKeyOf, restKeyOf]) {
        for (const [group, parts] of [
          ['contact', ways],
          ['contact_for', needs],
        ]) {
          addUp(
            key(scope, group, period),
            parts.map((counter) => key(scope, counter, period)),
          );
        }
      }
    }
  }
  for (const period of periods) {
    for (const counter of counters) {
      for (const cut of cutsOf('one')) {
        for (const id of idsOf(cut)) {
          addUp(
            keyOf('all', cut, id, counter, period),
            organisations.map((scope) => keyOf(scope, cut, id, counter, period)),
          );
        }
      }
      for (const key of [lateKeyOf, restKeyOf]) {
        addUp(
          key('all', counter, period),
          organisations.map((scope) => key(scope, counter, period)),
        );
      }
    }
  }
  for (const organisation of organisations) {
    for (const id of idsOf('kind area')) {
      const own = places.filter((place) => place.organisation === organisation && cuts['kind area'](place) === id);
      for (const counter of plain) {
        for (const month of months) {
          addUp(
            keyOf(organisation, 'kind area', id, counter, month),
            own.map((place) => keyOf('place', 'place', place.id, counter, month)),
          );
        }
      }
    }
  }
  return { cells, index, memberships, relations };
}

/** The true sums of all cells, as the rules want them. */
export function sumsOf({ cells, memberships }, { counts, late }) {
  const zeros = () => new Int32Array(cells.length);
  const [n, most, contributing, own] = [zeros(), zeros(), zeros(), zeros()];
  const ofOrganisation = organisations.map(zeros);
  for (let p = 0; p < counts.length; p++) {
    const touched = new Set();
    const add = (list, count) => {
      for (const cell of list) {
        own[cell] += count;
        touched.add(cell);
      }
    };
    for (let c = 0; c < counters.length; c++) {
      for (let s = 0; s < slots.length; s++) {
        const count = counts[p][c][s];
        if (count === 0) continue;
        const cellsOfCount = memberships[p][c][s];
        add(cellsOfCount.own, count);
        if (late[p][c][s] > 0) add(cellsOfCount.late, late[p][c][s]);
        if (count > late[p][c][s]) add(cellsOfCount.inTime, count - late[p][c][s]);
      }
    }
    const organisation = ofOrganisation[organisations.indexOf(places[p].organisation)];
    for (const cell of touched) {
      n[cell] += own[cell];
      most[cell] = Math.max(most[cell], own[cell]);
      if (own[cell] > 0) contributing[cell]++;
      organisation[cell] += own[cell];
      own[cell] = 0;
    }
  }
  return { n, most, contributing, ofOrganisation };
}

const never = 1e9;

/** What a cell may be, going by what is shown. `threshold`: below it numbers of this cell are hidden. */
export function rangeOf(shown, { rounded = true, noughtTold = false, threshold = 8 } = {}) {
  if ('value' in shown) {
    if (shown.value === 0) return [0, 0];
    return rounded ? [Math.max(threshold, shown.value - 2), shown.value + 2] : [shown.value, shown.value];
  }
  if (shown.hidden === 'few') return [noughtTold ? 1 : 0, shown.below - 1];
  if (shown.hidden === 'too-few-places') return [threshold, never];
  return [0, never];
}

/** Narrows the ranges by all that adds up, until nothing changes. Changes `low` and `high`. */
export function propagate({ relations }, low, high) {
  for (let changed = true, round = 0; changed && round < 200; round++) {
    changed = false;
    for (const { parent, children } of relations) {
      let lows = 0;
      let highs = 0;
      for (const child of children) {
        lows += low[child];
        highs += high[child];
      }
      if (lows > low[parent]) {
        low[parent] = lows;
        changed = true;
      }
      if (highs < high[parent]) {
        high[parent] = highs;
        changed = true;
      }
      for (const child of children) {
        const highest = high[parent] - (lows - low[child]);
        const lowest = low[parent] - (highs - high[child]);
        if (highest < high[child]) {
          highs -= high[child] - highest;
          high[child] = highest;
          changed = true;
        }
        if (lowest > low[child]) {
          lows += lowest - low[child];
          low[child] = lowest;
          changed = true;
        }
      }
    }
  }
}
