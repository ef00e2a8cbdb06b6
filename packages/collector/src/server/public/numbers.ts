import type { Coverage, Figures, FiguresQuery, Heading, Ladder, Rules, Shown } from '../../api.js';
import { FiguresRefusedError, type FiguresService } from '../../figures/service.js';

/** A table of a public page: one number a row. */
export interface PublicTable {
  title: string;
  rows: { heading: Heading; count: Shown }[];
}

/** All numbers of a public page; each has been through the disclosure rules. */
export interface PublicNumbers {
  /** The latest published month, such as `2026-10`; undefined where there is too little to show. */
  month: string | undefined;
  nextPublication: string;
  ladder: Ladder | undefined;
  tables: PublicTable[];
  coverage: Coverage;
  rules: Rules;
  simulated: boolean;
}

/** What the page tells of its latest month, in this order. */
const counters = ['prompt_used', 'need', 'worry', 'contact'];

/** Months in the table of how often it was opened. */
const months = 6;

/** The numbers of one organisation, as anyone may see them. */
export async function publicNumbers(figures: FiguresService, organisation: string): Promise<PublicNumbers> {
  const scope = { organisation };
  const { state, periods, nextPublication, coverage, simulated } = await figures.overview(scope);
  const rules = figures.rules();
  const [month] = periods.month;
  const nothing = { month: undefined, nextPublication, ladder: undefined, tables: [], coverage, rules, simulated };
  if (state !== 'ready' || month === undefined) return nothing;
  const ask = (query: Pick<FiguresQuery, 'counter' | 'rows' | 'from'>) =>
    tableOf(() => figures.figures({ ...query, periods: 'month', to: month }, scope));
  const from = periods.month.slice(0, months).at(-1)!;
  const tables = [
    await ask({ counter: 'opened', rows: 'period', from }),
    ...(await Promise.all(counters.map((counter) => ask({ counter, rows: 'value', from: month })))),
  ].filter((table) => table !== undefined);
  const ladder = (await figures.ladders(month, scope)).find((each) => each.steps.some(({ count }) => isNumber(count)));
  if (!ladder && tables.length === 0) return nothing;
  const ofMonth = await figures.coverage(month, scope);
  return { month, nextPublication, ladder, tables, coverage: ofMonth, rules, simulated };
}

const isNumber = (shown: Shown) => 'value' in shown && shown.value > 0;
/** What is not there, and what is kept for larger areas than an organisation, has no row: there is nothing to say of it. */
const isTold = (shown: Shown) =>
  'value' in shown ? shown.value > 0 : shown.hidden !== 'no-data' && shown.hidden !== 'not-at-this-level';

/** A table with at least one number in it; rows that tell nothing are left out. */
async function tableOf(ask: () => Promise<Figures>): Promise<PublicTable | undefined> {
  try {
    const { query, title, rows, cells } = await ask();
    const all = rows.map((heading, at) => ({ heading, count: cells[at]![0]! }));
    if (!all.some(({ count }) => isNumber(count))) return undefined;
    // One month alone stands in the ladder already.
    if (query.rows === 'period') return all.length < 2 ? undefined : { title: `${title}, month by month`, rows: all };
    const size = ({ count }: { count: Shown }) => ('value' in count ? count.value : 0);
    return { title, rows: all.filter(({ count }) => isTold(count)).toSorted((one, other) => size(other) - size(one)) };
  } catch (error) {
    if (error instanceof FiguresRefusedError) return undefined;
    throw error;
  }
}
