import type { PeriodKind, Periods } from '../api.js';
import type { Store } from '../store/store.js';
import { areasOfScope } from './areas.js';
import { placesOf } from './enrolled.js';
import { addDays, firstDayOf, isPublished, lastDayOf, periodAfter, periodOf } from './periods.js';
import { monthsOf } from './published.js';
import type { Scope } from './service.js';

const kinds = ['week', 'month', 'quarter'] as const;

/** The first month of which anything is held, whoever it is of; undefined where there is nothing. */
export async function firstMonth(store: Store): Promise<string | undefined> {
  const starts = await store.everywhere<{ first: string | null }>('SELECT MIN(month) AS first FROM tally');
  return starts
    .map(({ first }) => first)
    .filter((each) => each !== null)
    .toSorted()[0];
}

/** Closed and published periods that hold anything in a scope, newest first. */
export async function periodsWithAnything(store: Store, today: string, scope: Scope): Promise<Periods> {
  const found: Periods = { week: [], month: [], quarter: [] };
  const first = await firstMonth(store);
  if (first === undefined) return found;
  const condition = await conditionOf(store, scope);
  for (const kind of kinds) {
    const asked: string[] = [];
    for (let period = periodOf(`${first}-01`, kind); isPublished(period, today); period = periodAfter(period)) {
      asked.push(period);
    }
    found[kind] = condition ? await holding(store, kind, asked, condition) : [];
  }
  return found;
}

/** Whether anything was ever reported in a scope. */
export async function reportedAtAll(store: Store, scope: Scope): Promise<boolean> {
  const condition = await conditionOf(store, scope);
  if (!condition) return false;
  const rows = await store.everywhere(
    `SELECT 1 AS found FROM tally WHERE ${condition.sql} LIMIT 1`,
    ...condition.values,
  );
  return rows.length > 0;
}

interface Condition {
  sql: string;
  values: readonly string[];
}

/** Undefined where a scope holds no place at all. */
async function conditionOf(store: Store, scope: Scope): Promise<Condition | undefined> {
  if (scope.organisation !== undefined) {
    const ids = (await placesOf(store, scope)).map(({ id }) => id);
    return ids.length === 0 ? undefined : { sql: `place IN (${ids.map(() => '?').join(', ')})`, values: ids };
  }
  return scope.area === undefined ? { sql: '1 = 1', values: [] } : areasOfScope(scope.area);
}

const periodsAtOnce = 100;

async function holding(store: Store, kind: PeriodKind, periods: readonly string[], { sql, values }: Condition) {
  const found = new Set<string>();
  for (let at = 0; at < periods.length; at += periodsAtOnce) {
    const some = periods.slice(at, at + periodsAtOnce);
    const asked = some.flatMap((period) => {
      const months = monthsOf(period);
      return [period, months[0]!, months[1] ?? months[0]!, months[2] ?? months[0]!, ...daysOf(period)];
    });
    const rows = await store.everywhere<{ period: string }>(
      `WITH asked(period, one, two, three, early, late) AS (VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')})
       SELECT period FROM asked WHERE EXISTS (
         SELECT 1 FROM tally WHERE ${sql} AND ${kind} = asked.period AND month IN (asked.one, asked.two, asked.three)
           AND (day BETWEEN asked.early AND asked.late OR day = 'unknown'))`,
      ...asked,
      ...values,
    );
    for (const { period } of rows) found.add(period);
  }
  return [...found].toSorted().toReversed();
}

/** Days whose counts a period may hold: a report may come 35 days late. */
const daysOf = (period: string) => [addDays(firstDayOf(period), -40), addDays(lastDayOf(period), 1)];
