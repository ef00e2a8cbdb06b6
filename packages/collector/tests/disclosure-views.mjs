/** A world in a collector, and every view of it that a collector gives, under the keys of the attacker. */
import assert from 'node:assert/strict';
import { keyOf, lateKeyOf } from './disclosure-attacker.mjs';
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
  organisations,
  places,
  plain,
  slots,
  without,
} from './disclosure-world.mjs';

export const elsewhere = { hidden: 'not-at-this-level' };

/** All of a report but where it comes from and what it counts. */
export const batchOf = ({ week, month, quarter, day }, name) => ({
  id: name.padEnd(22, '-'),
  day,
  week,
  month,
  quarter,
  version: '0.1',
  forget: '2028-01-01',
});

/** Writes a world into a store. */
export async function fill(store, { counts, late }) {
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
  const told = counters.filter((counter) => !groups.includes(counter) && counter !== without);
  const all = places.flatMap(({ id, kind, area }, p) =>
    slots.flatMap((slot, s) => {
      const some = (countOf) =>
        Object.fromEntries(
          told.map((counter) => [counter, countOf(counters.indexOf(counter))]).filter(([, n]) => n > 0),
        );
      const from = { kind, area, place: id };
      const inTime = { opened_prompts: 1, ...some((c) => counts[p][c][s] - late[p][c][s]) };
      return [
        { ...batchOf(slot, `${p}-${s}`), ...from, counts: inTime },
        { ...batchOf(slot, `${p}-${s}-late`), ...from, day: lateDay(slot), counts: some((c) => late[p][c][s]) },
      ];
    }),
  );
  await Promise.all(all.filter(({ counts }) => Object.keys(counts).length > 0).map((batch) => store.take(batch)));
}

/** Whose view it is: everyone's, an organisation's, or that of an area, which shows what others see by area, without noughts. */
const viewers = [
  { scope: {}, name: 'all', cut: '', id: '' },
  ...organisations.map((organisation) => ({ scope: { organisation }, name: organisation, cut: '', id: '' })),
  ...[areas[0], areas.at(-1)].map((area) => ({ scope: { area }, name: 'all', cut: 'area', id: area, told: false })),
  ...nations.map((area) => ({ scope: { area }, name: 'all', cut: 'nation', id: area, told: false })),
];
const spans = [
  ['month', months[0], months.at(-1)],
  ['quarter', '2027-Q1', '2027-Q1'],
  ['week', slots[0].week, slots.at(-1).week],
];
const singles = spans.flatMap(([periods]) =>
  [...new Set(slots.map((slot) => slot[periods]))].map((period) => ({ periods, from: period, to: period })),
);

/** Every cell that may be asked for, under the keys of the attacker's own list. */
export async function* everyView(figures, asked) {
  for (const { scope, name, cut, id, told } of viewers) {
    for (const counter of asked) {
      if (counter === danger && cut === 'area') {
        const query = { counter, rows: 'kind', periods: 'month', from: months[0], to: months[0] };
        const { cells, total, late } = await figures.figures(query, scope);
        for (const cell of [...cells.flat(), total, late]) assert.deepEqual(cell, elsewhere);
        continue;
      }
      const area = counter === danger ? 'nation' : 'area';
      /** Key of what is shown in `by` of the area that is viewed, if one is. */
      const at = (by, value, period) => {
        const isWide = cut === '' || (by.includes('area') && area === 'area' && cut === 'nation') || by === cut;
        if (isWide) return keyOf(name, by, value, counter, period);
        const [wide, within] = by.includes(area) ? [by, value] : [`${by} ${cut}`, `${value} ${id}`];
        return keyOf(name, wide.trim(), within.trim(), counter, period);
      };
      const ask = async (query) => {
        const table = await figures.figures({ counter, ...query }, scope);
        for (const dimension of ['rows', 'columns']) {
          const isOf = { kind: kinds, area: headingsOf(counter === danger ? nations : areas, cut, id) }[
            query[dimension]
          ];
          if (isOf)
            assert.deepEqual(
              table[dimension].map((heading) => heading.id),
              isOf,
            );
        }
        return table;
      };
      for (const [periods, from, to] of spans) {
        for (const rows of ['kind', 'area']) {
          const table = await ask({ rows, columns: 'period', periods, from, to });
          for (const [row, period, cell] of cellsOf(table)) {
            yield { key: at(rows === 'area' ? area : rows, row, period), cell, told };
          }
        }
        const table = await ask({ rows: 'period', periods, from, to });
        for (const [period, , cell] of cellsOf(table)) yield { key: at('', '', period), cell, told };
      }
      for (const span of singles) {
        const table = await ask({ rows: 'kind', columns: 'area', ...span });
        for (const [kind, column, cell] of cellsOf(table)) {
          yield { key: at(`kind ${area}`, `${kind} ${column}`, span.from), cell, told };
        }
        yield { key: at('', '', span.from), cell: table.total, told };
        if (counter === danger) assert.deepEqual(table.late, elsewhere);
        else if (cut === '') yield { key: lateKeyOf(name, counter, span.from), cell: table.late, told };
        for (const kind of cut === '' ? kinds.slice(0, 1) : []) {
          const only = await ask({ rows: 'period', kind, ...span });
          yield { key: at('kind', kind, span.from), cell: only.cells[0][0], told };
          yield { key: at('kind', kind, span.from), cell: only.total, told };
        }
        if (!groups.includes(counter)) continue;
        const byValue = await ask({ rows: 'value', ...span });
        for (const [value, , cell] of cellsOf(byValue)) {
          if (cut === '') yield { key: keyOf(name, '', '', value, span.from), cell, told };
        }
      }
    }
  }
  if (asked.every((counter) => !plain.includes(counter))) return;
  for (const { id } of places) {
    for (const month of months) {
      const { counts } = await figures.placeMonth(id, month);
      for (const { counter, count } of counts) {
        yield { key: keyOf('place', 'place', id, counter, month), cell: count };
      }
    }
  }
}

const headingsOf = (all, cut, id) => {
  if (cut === '') return all;
  if (all.includes(id)) return [id];
  return all.filter((each) => each === id || nationOf(each) === id || each === nationOf(id));
};

const cellsOf = ({ rows, columns, cells }) =>
  rows.flatMap(({ id }, at) => cells[at].map((cell, column) => [id, columns[column]?.id, cell]));
