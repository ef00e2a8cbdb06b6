import { placeKinds } from '@talkplace/report';
import type { Dimension, Figures, FiguresQuery, Heading, Shown } from '../api.js';
import type { Store } from '../store/store.js';
import { covers, labelOfArea, largeAreaOf } from './areas.js';
import {
  dimensionsOf,
  isSensitiveLevel,
  limitsOfRules,
  mayShowNought,
  nothing,
  type Disclosure,
  type Nought,
} from './disclosure.js';
import { enrolledIn, placesOf, reportingIn, type Enrolled } from './enrolled.js';
import { firstDayOf, labelOfPeriod, lastDayOf } from './periods.js';
import type { Publisher } from './published.js';
import type { Scope } from './service.js';
import { fold, sumsBy, type Key, type SumRow } from './sums.js';
import type { Subject } from './vocabulary.js';

interface Parts {
  store: Store;
  disclosure: Disclosure;
  publisher: Publisher;
}

const kindLabels: Record<string, string> = {
  barbershop: 'Barbershops',
  workplace: 'Workplaces',
  school: 'Schools',
  community: 'Community places',
};

const keyOf = (dimension: Dimension): Key => (dimension === 'value' ? 'counter' : dimension);
const elsewhere: Shown = { hidden: 'not-at-this-level' };

/** The cells of a table and their totals, each through the rules by itself. `periods` must be published. */
export async function tableOf(
  parts: Parts,
  query: FiguresQuery,
  subject: Subject,
  periods: readonly string[],
  scope: Scope,
): Promise<Pick<Figures, 'rows' | 'columns' | 'cells' | 'total' | 'late'>> {
  const table = new Table(parts, query, subject, periods, scope);
  await table.load();
  return table.figures();
}

class Table {
  readonly #parts: Parts;
  readonly #query: FiguresQuery;
  readonly #subject: Subject;
  readonly #periods: readonly string[];
  readonly #scope: Scope;
  readonly #sensitiveLevel: boolean;
  #places: readonly Enrolled[] = [];
  #cells: ReadonlyMap<string, SumRow> = new Map();
  #totals: ReadonlyMap<string, SumRow> | undefined;
  readonly #reporting = new Map<string, ReadonlySet<string>>();

  constructor(parts: Parts, query: FiguresQuery, subject: Subject, periods: readonly string[], scope: Scope) {
    this.#parts = parts;
    this.#query = query;
    this.#subject = subject;
    this.#periods = periods;
    this.#scope = scope;
    this.#sensitiveLevel = isSensitiveLevel(query, scope);
  }

  async load(): Promise<void> {
    this.#places = await placesOf(this.#parts.store, this.#scope);
    if (this.#subject.sensitive && !this.#sensitiveLevel) return;
    const names = this.#byValue ? this.#subject.counters : this.#subject.counted;
    this.#cells = fold(await this.#sums(this.#dimensions.map(keyOf), names), ({ keys }) =>
      this.#dimensions.map((dimension) => this.#idOf(dimension, keys)).join(' '),
    );
  }

  async figures(): Promise<Pick<Figures, 'rows' | 'columns' | 'cells' | 'total' | 'late'>> {
    const { rows, columns } = this.#query;
    const [rowHeadings, columnHeadings] = [this.#headings(rows), columns ? this.#headings(columns) : []];
    const cells: Shown[][] = [];
    for (const row of rowHeadings) {
      const shown: Shown[] = [];
      if (!columns) shown.push(await this.#cell([row.id]));
      for (const column of columnHeadings) shown.push(await this.#cell([row.id, column.id]));
      cells.push(shown);
    }
    const { total, late } = await this.#foot();
    return { rows: rowHeadings, columns: columnHeadings, cells, total, late };
  }

  get #dimensions(): Dimension[] {
    return this.#query.columns ? [this.#query.rows, this.#query.columns] : [this.#query.rows];
  }

  get #byValue(): boolean {
    return this.#dimensions.includes('value');
  }

  /** Sensitive counters have large areas only. */
  #areaOf(area: string): string {
    return this.#subject.sensitive ? largeAreaOf(area) : area;
  }

  #idOf(dimension: Dimension, keys: SumRow['keys']): string {
    return dimension === 'area' ? this.#areaOf(keys.area) : keys[keyOf(dimension)];
  }

  async #sums(keys: readonly Key[], counters: Subject['counters'], late = false): Promise<SumRow[]> {
    const { store, publisher } = this.#parts;
    const { area, kind } = this.#query;
    const names = counters.map(({ name }) => name);
    await publisher.publish(this.#periods, names);
    const byArea = area !== undefined || this.#scope.area !== undefined;
    const rows = await sumsBy(store, [...new Set([...keys, ...(byArea ? ['area' as const] : [])])], {
      periods: this.#periods,
      counters: names,
      kind,
      late,
      places: this.#scope.organisation === undefined ? undefined : this.#places.map(({ id }) => id),
    });
    if (!byArea) return rows;
    return rows.filter(
      ({ keys }) =>
        (area === undefined || this.#areaOf(keys.area) === area) &&
        (this.#scope.area === undefined || covers(this.#scope.area, keys.area)),
    );
  }

  #headings(dimension: Dimension): Heading[] {
    const counted = (key: Key) => [...this.#cells.values()].map(({ keys }) => keys[key]);
    const enrolled = this.#enrolledIn(this.#periods[0]!, this.#periods.at(-1)!);
    switch (dimension) {
      case 'period':
        return this.#periods.map((id) => ({ id, label: labelOfPeriod(id) }));
      case 'value':
        return this.#subject.counters.map(({ name, label }) => ({ id: name, label }));
      case 'version':
        return [...new Set(counted('version'))]
          .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
          .map((id) => ({ id, label: id }));
      case 'kind': {
        const present = new Set([...counted('kind'), ...enrolled.map(({ kind }) => kind)]);
        return placeKinds
          .filter((kind) => present.has(kind) && (this.#query.kind ?? kind) === kind)
          .map((id) => ({ id, label: kindLabels[id]! }));
      }
      case 'area':
        return [...new Set([...counted('area'), ...enrolled.map(({ area }) => area)].map((area) => this.#areaOf(area)))]
          .filter((area) => (this.#query.area ?? area) === area)
          .toSorted()
          .map((id) => ({ id, label: labelOfArea(id) }));
    }
  }

  async #cell(ids: readonly string[]): Promise<Shown> {
    const at = (dimension: Dimension) => ids[this.#dimensions.indexOf(dimension)];
    const counter = this.#subject.counters.find(({ name }) => name === at('value'));
    const sensitive = this.#subject.sensitive || counter?.sensitive === true;
    if (sensitive && !this.#isAtItsLevel) return elsewhere;
    const sum = this.#cells.get(ids.join(' '))?.sum ?? nothing;
    if (sum.n > 0) return this.#parts.disclosure.show(sum, { sensitive });
    const apart = sensitive && !this.#subject.sensitive;
    const nought = await this.#nought(at('period') ?? this.#periods[0]!, at('kind'), at('area'), apart);
    return this.#parts.disclosure.show(sum, { sensitive, nought });
  }

  /** Among other counters, a sensitive one is shown for all areas together only: the others have smaller ones. */
  get #isAtItsLevel(): boolean {
    if (!this.#sensitiveLevel) return false;
    return this.#subject.sensitive || !dimensionsOf(this.#query).has('area');
  }

  /**
   * How a nought may be shown: see rule 1. That a type of place reported nothing is a nought as well, and told under the same
   * conditions, unless nobody in the whole scope reported: the coverage beside the table says that anyway.
   */
  async #nought(period: string, kind = this.#query.kind, area = this.#query.area, apart = false): Promise<Nought> {
    const { store, disclosure } = this.#parts;
    const enrolled = this.#enrolledIn(period, period);
    const ofType = enrolled.filter(
      (place) => (kind ?? place.kind) === place.kind && (area === undefined || this.#areaOf(place.area) === area),
    );
    const withoutKeys = [...this.#cells.values()].some(({ sum }) => sum.keyless > 0);
    if (ofType.length === 0) return withoutKeys ? 'hidden' : 'no-data';
    let reporting = this.#reporting.get(period);
    if (!reporting) this.#reporting.set(period, (reporting = await reportingIn(store, enrolled, period)));
    if (reporting.size === 0 && !withoutKeys) return 'no-data';
    if (apart || !mayShowNought(this.#query, this.#subject.whole, this.#scope)) return 'hidden';
    const base = disclosure.show((await this.#total(period)).sum, { sensitive: this.#subject.sensitive });
    if (!('value' in base) || base.value < limitsOfRules.base) return 'hidden';
    const reported = ofType.filter(({ id }) => reporting.has(id)).length;
    return reported === ofType.length ? 'shown' : reported === 0 ? 'no-data' : 'hidden';
  }

  #enrolledIn(from: string, to: string): Enrolled[] {
    return enrolledIn(this.#places, firstDayOf(from), lastDayOf(to));
  }

  async #total(period: string): Promise<{ sum: SumRow['sum']; late: SumRow['late'] }> {
    this.#totals ??= fold(await this.#sums(['period'], this.#subject.counted, true), ({ keys }) => keys.period);
    return this.#totals.get(period) ?? { sum: nothing, late: nothing };
  }

  /** Several periods have no total: ranges of all lengths together would give single numbers away. */
  async #foot(): Promise<{ total: Shown; late: Shown }> {
    const { sensitive } = this.#subject;
    if (this.#periods.length > 1 || (sensitive && !this.#sensitiveLevel)) return { total: elsewhere, late: elsewhere };
    const { disclosure } = this.#parts;
    const { sum, late } = await this.#total(this.#periods[0]!);
    const nought = sum.n > 0 ? 'hidden' : await this.#nought(this.#periods[0]!);
    return {
      total: disclosure.show(sum, { sensitive, nought }),
      late: disclosure.show(late, { sensitive, nought: sum.n > 0 ? 'shown' : nought }),
    };
  }
}
