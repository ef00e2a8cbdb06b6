import { counters, placeKinds, type Counter } from '@talkplace/report';
import { groupsByVersion, type Dimension, type Figures, type FiguresQuery, type Heading, type Shown } from '../api.js';
import type { Store } from '../store/store.js';
import { covers, labelOfArea, largeAreaOf } from './areas.js';
import { nothing, TableRules, type Disclosure } from './disclosure.js';
import { enrolledIn, placesOf, type Enrolled } from './enrolled.js';
import { firstMonth } from './holding.js';
import { firstDayOf, labelOfPeriod, lastDayOf } from './periods.js';
import { placesInPeriod, type PlacesInPeriod } from './places-in-period.js';
import type { Publisher } from './published.js';
import { FiguresRefusedError, type Scope } from './service.js';
import { fold, foldByOrganisation, sumsBy, type Key, type SumRow } from './sums.js';
import type { Subject } from './vocabulary.js';

interface Parts {
  store: Store;
  disclosure: Disclosure;
  publisher: Publisher;
}

/** Most cells of one table: all areas of the United Kingdom by month for a year fit in. */
const mostCells = 5000;

const kindLabels: Record<string, string> = {
  barbershop: 'Barbershops',
  workplace: 'Workplaces',
  school: 'Schools',
  community: 'Community places',
};

const keyOf = (dimension: Dimension): Key => (dimension === 'value' ? 'counter' : dimension);

/**
 * The cells of a table and its totals, each through the rules by itself. `periods` must be published. Rejects with
 * FiguresRefusedError for more than 5,000 cells.
 */
export async function tableOf(
  parts: Parts,
  query: FiguresQuery,
  subject: Subject,
  periods: readonly string[],
  scope: Scope,
): Promise<Pick<Figures, 'rows' | 'columns' | 'cells' | 'total' | 'late'>> {
  const table = new Table(parts, query, subject, periods, scope);
  return table.figures();
}

class Table {
  readonly #parts: Parts;
  readonly #query: FiguresQuery;
  readonly #subject: Subject;
  readonly #periods: readonly string[];
  readonly #scope: Scope;
  readonly #rules: TableRules;
  #places: readonly Enrolled[] = [];
  #organisations: ReadonlyMap<string, string> = new Map();
  #cells: ReadonlyMap<string, SumRow> = new Map();
  #totals: ReadonlyMap<string, SumRow> = new Map();
  readonly #inPeriod = new Map<string, PlacesInPeriod>();

  constructor(parts: Parts, query: FiguresQuery, subject: Subject, periods: readonly string[], scope: Scope) {
    this.#parts = parts;
    this.#query = query;
    this.#subject = subject;
    this.#periods = periods;
    this.#scope = scope;
    this.#rules = new TableRules(parts.disclosure, query, subject, scope);
  }

  async figures(): Promise<Pick<Figures, 'rows' | 'columns' | 'cells' | 'total' | 'late'>> {
    this.#places = await placesOf(this.#parts.store, this.#scope);
    this.#organisations = new Map(this.#places.map(({ id, organisation }) => [id, organisation]));
    const { rows: by, columns: byColumn } = this.#query;
    const rows = await this.#headings(by);
    const columns = byColumn ? await this.#headings(byColumn) : [];
    const size = rows.length * Math.max(1, columns.length);
    if (size > mostCells) {
      throw new FiguresRefusedError(
        'not-allowed',
        `That is a table of ${size} cells, and ${mostCells} is the most. Choose fewer periods, or one kind or area.`,
      );
    }
    await this.#load();
    const cells = rows.map((row) =>
      byColumn ? columns.map((column) => this.#cell([row.id, column.id])) : [this.#cell([row.id])],
    );
    return { rows, columns, cells, ...this.#foot() };
  }

  async #load(): Promise<void> {
    const { store } = this.#parts;
    const counted = this.#dimensions.includes('value') ? this.#subject.counters : this.#subject.counted;
    this.#cells = await this.#sums(this.#dimensions, counted, false);
    this.#totals = await this.#sums(['period'], this.#subject.counted, true);
    const since = await firstMonth(store);
    for (const period of this.#periods) {
      this.#inPeriod.set(
        period,
        await placesInPeriod(store, this.#places, period, {
          typeOf: (place) => this.#typeOf(place),
          exactly: this.#rules.mayTellNought,
          since,
        }),
      );
    }
  }

  get #dimensions(): Dimension[] {
    return this.#query.columns ? [this.#query.rows, this.#query.columns] : [this.#query.rows];
  }

  /** Sensitive counters have large areas only. */
  #areaOf(area: string): string {
    return this.#subject.sensitive ? largeAreaOf(area) : area;
  }

  #idOf(dimension: Dimension, keys: SumRow['keys']): string {
    return dimension === 'area' ? this.#areaOf(keys.area) : keys[keyOf(dimension)];
  }

  /** The type of place that a table tells apart, as `#typeAt` names it; undefined for a place that a filter leaves out. */
  #typeOf({ kind, area }: Enrolled): string | undefined {
    const { kind: onlyKind = kind, area: onlyArea = this.#areaOf(area) } = this.#query;
    if (kind !== onlyKind || this.#areaOf(area) !== onlyArea) return undefined;
    const by = (dimension: Dimension, value: string) => (this.#dimensions.includes(dimension) ? value : '');
    return `${by('kind', kind)} ${by('area', this.#areaOf(area))}`;
  }

  /** Sums under the ids of a cell. What tells of danger is read place by place, and left out where it is not shown. */
  async #sums(
    dimensions: readonly Dimension[],
    counted: readonly Counter[],
    late: boolean,
  ): Promise<ReadonlyMap<string, SumRow>> {
    const { store, publisher } = this.#parts;
    const { area, kind } = this.#query;
    const keys = dimensions.map(keyOf);
    if (area !== undefined || this.#scope.area !== undefined) keys.push('area');
    const nameOf = ({ keys }: SumRow) =>
      (area === undefined || this.#areaOf(keys.area) === area) &&
      (this.#scope.area === undefined || covers(this.#scope.area, keys.area))
        ? dimensions.map((dimension) => this.#idOf(dimension, keys)).join(' ')
        : undefined;
    const sums = new Map<string, SumRow>();
    for (const danger of [false, true]) {
      const names = counted.filter(({ sensitive }) => sensitive === danger).map(({ name }) => name);
      if (names.length === 0 || (danger && !this.#rules.showsDanger)) continue;
      await publisher.publish(this.#periods, names);
      const rows = await sumsBy(store, [...new Set(danger ? [...keys, 'place' as const] : keys)], {
        periods: this.#periods,
        counters: names,
        kind,
        late,
        places: this.#scope.organisation === undefined ? undefined : this.#places.map(({ id }) => id),
      });
      const folded = danger
        ? foldByOrganisation(rows, nameOf, (place) => this.#organisations.get(place) ?? '')
        : fold(rows, nameOf);
      for (const [name, row] of folded) sums.set(name, row);
    }
    return sums;
  }

  /** Headings follow from the question and from who is enrolled, never from what was counted: a row too few would be a nought. */
  async #headings(dimension: Dimension): Promise<Heading[]> {
    const [first, last] = [firstDayOf(this.#periods[0]!), lastDayOf(this.#periods.at(-1)!)];
    switch (dimension) {
      case 'period':
        return this.#periods.map((id) => ({ id, label: labelOfPeriod(id) }));
      case 'value':
        return this.#subject.counters.map(({ name, label }) => ({ id: name, label }));
      case 'version':
        return (await this.#versions()).map((id) => ({ id, label: id }));
      case 'kind': {
        const present = new Set(enrolledIn(this.#places, first, last).map(({ kind }) => kind));
        return placeKinds
          .filter((kind) => present.has(kind) && (this.#query.kind ?? kind) === kind)
          .map((id) => ({ id, label: kindLabels[id]! }));
      }
      case 'area': {
        const present = new Set(enrolledIn(this.#places, first, last).map(({ area }) => this.#areaOf(area)));
        return [...present]
          .filter((area) => (this.#query.area ?? area) === area)
          .toSorted()
          .map((id) => ({ id, label: labelOfArea(id) }));
      }
    }
  }

  /** All that reported anything that is shown by version, whichever counter is asked for. */
  async #versions(): Promise<string[]> {
    const names = counters.filter(({ group }) => groupsByVersion.includes(group)).map(({ name }) => name);
    await this.#parts.publisher.publish(this.#periods, names);
    const rows = await sumsBy(this.#parts.store, ['version'], { periods: this.#periods, counters: names });
    return [...new Set(rows.map(({ keys }) => keys.version))].toSorted((one, other) =>
      one.localeCompare(other, 'en', { numeric: true }),
    );
  }

  #cell(ids: readonly string[]): Shown {
    const at = (dimension: Dimension) => ids[this.#dimensions.indexOf(dimension)] ?? '';
    const period = at('period') || this.#periods[0]!;
    const counter = this.#subject.counters.find(({ name }) => name === at('value'));
    const sum = this.#cells.get(ids.join(' '))?.sum ?? nothing;
    const places = this.#inPeriod.get(period)!.ofType(`${at('kind')} ${at('area')}`);
    return this.#rules.cell(sum, places, this.#periodOf(period), counter?.sensitive);
  }

  #periodOf(period: string) {
    const { sum = nothing, late = nothing } = this.#totals.get(period) ?? {};
    return { reported: this.#inPeriod.get(period)!.reported, total: sum, late };
  }

  #foot(): Pick<Figures, 'total' | 'late'> {
    const [period, ...others] = this.#periods;
    if (others.length > 0) return this.#rules.noFoot;
    return this.#rules.foot(this.#inPeriod.get(period!)!.all, this.#periodOf(period!));
  }
}
