/**
 * An attacker who has every view that the collector gives: every table of each kind of period for everyone, every organisation and
 * every area, all totals, and each place's own months. It knows the rules and draws all it can from them: each cell has a lowest
 * and a highest number, and every "these add up to that" between cells narrows them, until nothing changes any more.
 */
import { kinds, areas, months, organisations, places, slots, values, weeks } from './disclosure-world.mjs';

const group = 'all';
const scopes = ['all', ...organisations];
const counters = [group, ...values];

/** What a view is broken down by, besides counter, period and scope. */
const cuts = {
  '': () => '',
  kind: ({ kind }) => kind,
  area: ({ area }) => area,
  'kind area': ({ kind, area }) => `${kind} ${area}`,
};

export const keyOf = (scope, cut, id, counter, period) => `${scope}|${cut}|${id}|${counter}|${period}`;

/** All cells that can be asked for, and how they add up: `parent` of each relation is the sum of its `children`. */
export function viewsOf() {
  const index = new Map();
  const cells = [];
  const cellAt = (scope, cut, id, counter, period) => {
    const key = keyOf(scope, cut, id, counter, period);
    if (!index.has(key)) {
      index.set(key, cells.length);
      cells.push({ key, scope, cut, id, counter, period });
    }
    return index.get(key);
  };
  const periods = [...months, '2027-Q1', ...weeks];
  /** Cells that a count of this place, value and slot is part of. */
  const memberships = places.map((place) =>
    values.map((value) =>
      slots.map((slot) => {
        const own = [cellAt('place', 'place', place.id, value, slot.month)];
        for (const scope of ['all', place.organisation]) {
          for (const [cut, idOf] of Object.entries(cuts)) {
            for (const counter of [group, value]) {
              for (const period of [slot.month, slot.quarter, slot.week]) {
                own.push(cellAt(scope, cut, idOf(place), counter, period));
              }
            }
          }
        }
        return own;
      }),
    ),
  );
  const relations = [];
  const addUp = (parent, children) => {
    const known = children.map((child) => index.get(child)).filter((child) => child !== undefined);
    if (index.has(parent) && known.length > 0) relations.push({ parent: index.get(parent), children: known });
  };
  const finer = [
    ['', 'kind', () => kinds],
    ['', 'area', () => areas],
    ['kind', 'kind area', (id) => areas.map((area) => `${id} ${area}`)],
    ['area', 'kind area', (id) => kinds.map((kind) => `${kind} ${id}`)],
  ];
  const idsOf = (cut) => [...new Set(places.map(cuts[cut]))];
  for (const scope of scopes) {
    for (const counter of counters) {
      for (const [cut, fine, partsOf] of finer) {
        for (const period of periods) {
          for (const id of idsOf(cut)) {
            addUp(
              keyOf(scope, cut, id, counter, period),
              partsOf(id).map((part) => keyOf(scope, fine, part, counter, period)),
            );
          }
        }
      }
    }
    for (const cut of Object.keys(cuts)) {
      for (const id of idsOf(cut)) {
        for (const period of periods) {
          addUp(
            keyOf(scope, cut, id, group, period),
            values.map((value) => keyOf(scope, cut, id, value, period)),
          );
        }
        for (const counter of counters) {
          addUp(
            keyOf(scope, cut, id, counter, '2027-Q1'),
            months.map((month) => keyOf(scope, cut, id, counter, month)),
          );
          for (const month of months) {
            const own = slots.filter((slot) => slot.month === month).map(({ week }) => week);
            addUp(
              keyOf(scope, cut, id, counter, month),
              own.map((week) => keyOf(scope, cut, id, counter, week)),
            );
          }
        }
      }
    }
  }
  for (const cut of Object.keys(cuts)) {
    for (const id of idsOf(cut)) {
      for (const counter of counters) {
        for (const period of periods) {
          addUp(
            keyOf('all', cut, id, counter, period),
            organisations.map((scope) => keyOf(scope, cut, id, counter, period)),
          );
        }
      }
    }
  }
  for (const organisation of organisations) {
    for (const id of idsOf('kind area')) {
      const own = places.filter((place) => place.organisation === organisation && cuts['kind area'](place) === id);
      for (const value of values) {
        for (const month of months) {
          addUp(
            keyOf(organisation, 'kind area', id, value, month),
            own.map((place) => keyOf('place', 'place', place.id, value, month)),
          );
        }
      }
    }
  }
  return { cells, index, memberships, relations };
}

/** The true sums of all cells. */
export function sumsOf({ cells, memberships }, counts) {
  const n = new Int32Array(cells.length);
  const most = new Int32Array(cells.length);
  const contributing = new Int32Array(cells.length);
  const own = new Int32Array(cells.length);
  for (let p = 0; p < counts.length; p++) {
    const touched = new Set();
    for (let v = 0; v < values.length; v++) {
      for (let s = 0; s < slots.length; s++) {
        const count = counts[p][v][s];
        if (count === 0) continue;
        for (const cell of memberships[p][v][s]) {
          own[cell] += count;
          touched.add(cell);
        }
      }
    }
    for (const cell of touched) {
      n[cell] += own[cell];
      most[cell] = Math.max(most[cell], own[cell]);
      contributing[cell]++;
      own[cell] = 0;
    }
  }
  return { n, most, contributing };
}

const never = 1e9;

/** What a cell may be, going by what is shown. */
export function rangeOf(shown, { rounded = true, noughtTold = false } = {}) {
  if ('value' in shown) {
    if (shown.value === 0) return [0, 0];
    return rounded ? [Math.max(8, shown.value - 2), shown.value + 2] : [shown.value, shown.value];
  }
  if (shown.hidden === 'few') return [noughtTold ? 1 : 0, 7];
  if (shown.hidden === 'too-few-places') return [8, never];
  return [0, 0];
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
