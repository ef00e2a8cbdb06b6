import { groups } from '@talkplace/report';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  groupsByVersion,
  type CounterDescription,
  type FiguresQuery,
  type Heading,
  type Periods,
} from '../../../src/api.js';
import { figures } from '../data/client.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { kindWords } from '../words/kinds.js';
import { periodInWords } from '../words/time.js';
import { dimensionsUsed } from './address.js';
import { isTrend, tidied } from './tidy.js';
import { dimensionWords, keysOf, periodKindWords } from './dimensions.js';

type Choice = [value: string, words: string];

/**
 * Puts a question together: what, rows, columns, periods, and at most two dimensions at once.
 *
 * @fires board-asked - The question, as a FiguresQuery.
 */
@customElement('board-question-form')
export class QuestionFormElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) periods: Periods = { week: [], month: [], quarter: [] };
  @property({ attribute: false }) counters: readonly CounterDescription[] = [];
  /** The question to begin with. */
  @property({ attribute: false }) query: FiguresQuery | undefined;

  /** Whoever asks sees one organisation or area alone: versions are not for them. */
  @property({ type: Boolean }) scoped = false;
  @state() private draft: FiguresQuery | undefined;
  @state() private areas: readonly Heading[] = [];
  #areasOf = '';

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('query') && this.query) this.draft = { ...this.query };
    if (this.draft) void this.#findAreas(this.draft);
  }

  protected override render() {
    const { draft } = this;
    if (!draft) return nothing;
    const isFull = dimensionsUsed(draft) >= 2 || draft.rows === 'version';
    const isGroup = this.counters.filter(({ group }) => group === draft.counter).length > 1;
    const sides = keysOf(dimensionWords).filter(
      (each) => (each !== 'value' || isGroup) && (each !== 'version' || this.#isByVersion(draft.counter)),
    );
    const sideChoices = sides.map((each): Choice => [each, dimensionWords[each].choose]);
    const periods = this.periods[draft.periods].map((each): Choice => [each, periodInWords(each)]);
    const kinds = keysOf(kindWords).map((each): Choice => [each, kindWords[each].many]);
    const periodKinds = keysOf(periodKindWords).filter((each) => this.periods[each].length > 0);
    return html`<form @submit=${(event: SubmitEvent) => this.#submit(event)}>
      <div class="fields">
        <div class="field">
          <label for="counter">What</label>
          <select id="counter" @change=${(event: Event) => this.#counter(event)}>
            ${groups.map((group) => this.#group(group.name, group.label))}
          </select>
        </div>
        ${this.#select('rows', 'Rows', sideChoices)}
        ${this.#select(
          'columns',
          'Columns',
          [['', 'None'], ...sideChoices.filter(([each]) => each !== draft.rows)],
          isFull && !draft.columns,
        )}
        ${this.#select(
          'periods',
          'Kind of period',
          periodKinds.map((each): Choice => [each, periodKindWords[each].many]),
        )}
        ${
          isTrend(draft)
            ? [this.#select('from', 'From', periods), this.#select('to', 'To', periods)]
            : this.#select('from', 'Period', periods)
        }
        ${this.#select('kind', 'Only this kind of place', [['', 'All kinds'], ...kinds], (isFull && !draft.kind) || draft.rows === 'kind')}
        ${
          this.areas.length > 0
            ? this.#select(
                'area',
                'Only this area',
                [['', 'All areas'], ...this.areas.map(({ id, label }): Choice => [id, label])],
                (isFull && !draft.area) || draft.rows === 'area',
              )
            : nothing
        }
      </div>
      <p class="hint" id="most">
        Two sides at once is the most: rows with columns, or rows with one choice of place. More could point at someone.
        For several periods, choose periods as rows or columns.
      </p>
      <div><button class="filled">Show the table</button></div>
    </form>`;
  }

  #group(name: string, label: string) {
    const members = this.counters.filter(({ group }) => group === name);
    const { counter } = this.draft!;
    const option = (value: string, words: string) =>
      html`<option value=${value} .selected=${live(counter === value)}>${words}</option>`;
    if (members.length === 0) return nothing;
    if (members.length === 1 && members[0]!.name === name) return option(name, label);
    return html`<optgroup label=${label}>
      ${option(name, `${label}: all`)} ${members.map((member) => option(member.name, `${label}: ${member.label}`))}
    </optgroup>`;
  }

  #select(name: Exclude<keyof FiguresQuery, 'counter'>, label: string, choices: readonly Choice[], disabled = false) {
    const chosen = this.draft?.[name] ?? '';
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <select
        id=${name}
        aria-describedby=${disabled ? 'most' : nothing}
        ?disabled=${disabled}
        @change=${(event: Event) => this.#change({ [name]: (event.target as HTMLSelectElement).value })}
      >
        ${repeat(
          choices,
          ([value]) => value,
          ([value, words]) => html`<option value=${value} .selected=${live(value === chosen)}>${words}</option>`,
        )}
      </select>
    </div>`;
  }

  #counter(event: Event) {
    this.#change({ counter: (event.target as HTMLSelectElement).value });
  }

  #change(change: Partial<Record<keyof FiguresQuery, string>>) {
    const name = change.counter ?? this.draft!.counter;
    const group = this.counters.filter((each) => each.group === name);
    const isOne = group.length === 0 || (group.length === 1 && group[0]!.name === name);
    this.draft = tidied(this.draft!, change, this.periods, { isOne, isByVersion: this.#isByVersion(name) });
  }

  /** Whether a group or counter may be asked for by version here. */
  #isByVersion(name: string) {
    const group = this.counters.find((each) => each.name === name)?.group ?? name;
    return !this.scoped && groupsByVersion.includes(group);
  }

  /** Areas that can be chosen are those of the last period asked for; where that may not be asked, none. */
  async #findAreas({ periods, to }: FiguresQuery) {
    const asked = `${periods} ${to}`;
    if (asked === this.#areasOf || !to) return;
    this.#areasOf = asked;
    const found = await figures({ counter: 'opened', rows: 'area', periods, from: to, to }).catch(() => undefined);
    if (asked === this.#areasOf) this.areas = found?.rows ?? [];
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent<FiguresQuery>('board-asked', { detail: this.draft! }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-question-form': QuestionFormElement;
  }
}
