import type {
  Coverage,
  CounterDescription,
  Figures,
  FiguresQuery,
  Ladder,
  Overview,
  Periods,
  PlaceMonth,
  Rules,
  Shown,
} from '../api.js';
import { isSimulated } from '../store/simulated.js';
import type { Store } from '../store/store.js';
import { covers } from './areas.js';
import { coverageNow, coverageOf } from './coverage.js';
import { figuresAsCsv } from './csv.js';
import {
  Disclosure,
  mustBeLargeEnough,
  mustBePublished,
  nothing,
  percentOf,
  periodsOf,
  rulesVersion,
  type Sum,
} from './disclosure.js';
import { enrolledIn, placesOf, reportingIn, whoseOf } from './enrolled.js';
import { firstDayOf, lastDayOf, nextPublication } from './periods.js';
import { periodsWithAnything, reportedAtAll } from './holding.js';
import { Publisher } from './published.js';
import { describeRules } from './rules.js';
import { FiguresRefusedError, type FiguresService, type Scope } from './service.js';
import { fold, sumsBy } from './sums.js';
import { tableOf } from './table.js';
import { describeCounters, ownCounters, subjectNamed, titleOf } from './vocabulary.js';

export interface FiguresOptions {
  /** Today in UTC, `YYYY-MM-DD`. */
  today: () => string;
  /** Numbers below are hidden: 8, the default, to 20. */
  threshold?: number | undefined;
}

/** Steps of the ladder to help, by group of counters. */
const steps = ['opened', 'service_seen', 'contact'] as const;

/** Months for which an overview shows ladders. */
const ladderMonths = 12;

/**
 * Answers from the store, under the disclosure rules. Rejects with StoreUnavailableError while any database is down: figures
 * without one of them would be wrong, and different from those published before. Throws RangeError for a threshold that is
 * not 8 to 20.
 */
export const figuresService = (store: Store, { today, threshold }: FiguresOptions): FiguresService =>
  new PublishedFigures(store, today, new Disclosure(threshold));

class PublishedFigures implements FiguresService {
  readonly #store: Store;
  readonly #today: () => string;
  readonly #disclosure: Disclosure;
  readonly #publisher: Publisher;

  constructor(store: Store, today: () => string, disclosure: Disclosure) {
    this.#store = store;
    this.#today = today;
    this.#disclosure = disclosure;
    this.#publisher = new Publisher(store);
  }

  periods(scope: Scope): Promise<Periods> {
    return periodsWithAnything(this.#store, this.#today(), scope);
  }

  async overview(scope: Scope): Promise<Overview> {
    const periods = await this.periods(scope);
    const [ladders, coverage, simulated] = await Promise.all([
      this.#ladders(periods.month.slice(0, ladderMonths), scope),
      coverageNow(this.#parts, this.#today(), periods.month[0], scope),
      isSimulated(this.#store),
    ]);
    const isNumber = (shown: Shown) => 'value' in shown && shown.value > 0;
    const enough = ladders.some((ladder) => ladder.steps.some(({ count }) => isNumber(count)));
    const any = periods.month.length > 0 || (await reportedAtAll(this.#store, scope));
    return {
      periods,
      state: enough ? 'ready' : any ? 'too-little' : 'empty',
      nextPublication: nextPublication(this.#today()),
      ladders,
      coverage,
      simulated,
    };
  }

  async figures(query: FiguresQuery, scope: Scope): Promise<Figures> {
    const subject = subjectNamed(query.counter);
    const periods = periodsOf(query, subject.group, scope, this.#today());
    const [table, coverage, whose, simulated] = await Promise.all([
      tableOf(this.#parts, query, subject, periods, scope),
      coverageOf(this.#parts, query.to, scope),
      whoseOf(this.#store, scope),
      isSimulated(this.#store),
    ]);
    return { query, title: subject.title, ...table, coverage, whose, simulated, rules: rulesVersion };
  }

  async csv(query: FiguresQuery, scope: Scope): Promise<string> {
    return figuresAsCsv(await this.figures(query, scope));
  }

  async ladders(month: string, scope: Scope): Promise<Ladder[]> {
    mustBePublished(month, this.#today(), 'month');
    return this.#ladders([month], scope);
  }

  async coverage(period: string | undefined, scope: Scope): Promise<Coverage> {
    if (period !== undefined) {
      mustBePublished(period, this.#today());
      return coverageOf(this.#parts, period, scope);
    }
    return coverageNow(this.#parts, this.#today(), (await this.periods(scope)).month[0], scope);
  }

  async placeMonth(place: string, month: string): Promise<PlaceMonth> {
    const own = (await placesOf(this.#store, {})).find(({ id }) => id === place);
    if (!own) throw new FiguresRefusedError('unknown', 'There is no such place. The list is at /api/places.');
    mustBePublished(month, this.#today(), 'month');
    mustBeLargeEnough(own.people);
    const names = ownCounters.map(({ name }) => name);
    await this.#publisher.publish([month], names);
    const [rows, reporting] = await Promise.all([
      sumsBy(this.#store, ['counter'], { periods: [month], counters: names, places: [place] }),
      reportingIn(this.#store, enrolledIn([own], firstDayOf(month), lastDayOf(month)), month),
    ]);
    const counted = new Map(rows.map(({ keys, sum }) => [keys.counter, sum.n]));
    return {
      place,
      month,
      counts: ownCounters.map((counter) => ({
        counter: counter.name,
        label: titleOf(counter),
        count: this.#disclosure.showOwn(counted.get(counter.name) ?? 0, reporting.size > 0),
      })),
    };
  }

  rules(): Rules {
    return describeRules(this.#disclosure.threshold);
  }

  counters(): CounterDescription[] {
    return describeCounters();
  }

  get #parts() {
    return { store: this.#store, disclosure: this.#disclosure, publisher: this.#publisher };
  }

  /** One for each month: all kinds of place together. */
  async #ladders(months: readonly string[], scope: Scope): Promise<Ladder[]> {
    if (months.length === 0) return [];
    const places =
      scope.organisation === undefined ? undefined : (await placesOf(this.#store, scope)).map(({ id }) => id);
    const sums: Map<string, { sum: Sum }>[] = [];
    for (const step of steps) {
      const counters = subjectNamed(step).counted.map(({ name }) => name);
      await this.#publisher.publish(months, counters);
      const keys = scope.area === undefined ? (['period'] as const) : (['period', 'area'] as const);
      const rows = await sumsBy(this.#store, keys, { periods: months, counters, places });
      sums.push(
        fold(rows, ({ keys }) => (scope.area === undefined || covers(scope.area, keys.area) ? keys.period : undefined)),
      );
    }
    return months.map((period) => {
      const counts = sums.map((each) => this.#disclosure.show(each.get(period)?.sum ?? nothing));
      return {
        period,
        steps: steps.map((step, at) => {
          const percent = at === 0 ? undefined : percentOf(counts[at]!, counts[0]!);
          return {
            counter: step,
            label: subjectNamed(step).title,
            count: counts[at]!,
            ...(percent === undefined ? {} : { percentOfFirst: percent }),
          };
        }),
      };
    });
  }
}
