import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Draft } from '../state/draft.js';
import { isFine, type Faults } from '../state/faults.js';

/** What a step says to the page around it. */
export type StudioEvents = {
  'studio-change': Partial<Draft>;
  'studio-next': undefined;
};

/** Tells the page around a step what was chosen, or that it is done. */
export function tell<Name extends keyof StudioEvents>(from: EventTarget, name: Name, detail: StudioEvents[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** One screen of questions: its heading, its faults (together above, and each at its field), and its button. */
export interface Screen {
  title: string;
  lead?: string | TemplateResult;
  body: unknown;
  /** Words of the button; "Continue" by default. */
  next?: string;
  /** Further buttons beside it. */
  beside?: unknown;
}

/** The field says the rest. */
const firstSentence = (text: string) => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

/** Holds a form's faults from one try to the next, and leads to them. A field that was mended is mended at once. */
export class Form implements ReactiveController {
  faults: Faults = {};
  readonly #host: LitElement;
  readonly #check: () => Faults;
  readonly #done: () => void;

  /**
   * @param check - What is wrong in what was typed so far.
   * @param done - Called when nothing is.
   */
  constructor(host: LitElement, check: () => Faults, done: () => void) {
    this.#host = host;
    this.#check = check;
    this.#done = done;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('studio-reopened', this.#tell);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('studio-reopened', this.#tell);
    // Its problems go with it, out of the title of the page too.
    this.#say({});
  }

  hostUpdated(): void {
    if (isFine(this.faults)) return;
    const now = this.#check();
    const left = Object.fromEntries(Object.entries(this.faults).filter(([field]) => now[field]));
    const told = Object.fromEntries(Object.entries(left).map(([field]) => [field, now[field]!]));
    if (JSON.stringify(told) === JSON.stringify(this.faults)) return;
    this.#say(told);
    this.#host.requestUpdate();
  }

  /** The whole screen. */
  render({ title, lead, body, next = 'Continue', beside = nothing }: Screen): TemplateResult {
    return html`<form class="card edged" novalidate @submit=${(event: Event) => this.submit(event)}>
      ${this.renderFaults()}
      <div class="tight">
        <h1 tabindex="-1">${title}</h1>
        ${lead ? html`<p class="lead">${lead}</p>` : nothing}
      </div>
      ${body}
      <div class="row">
        <button class="filled">${next}</button>
        ${beside}
      </div>
    </form>`;
  }

  /** What is wrong, together, each leading to its field. For forms that draw themselves. */
  renderFaults(): unknown {
    if (isFine(this.faults)) return nothing;
    return html`<div class="summary" role="alert" tabindex="-1" aria-labelledby="faults">
      <h2 id="faults">There is a problem</h2>
      <ul role="list">
        ${Object.entries(this.faults).map(
          ([field, says]) =>
            html`<li>
              <a href="#${field}" @click=${(event: Event) => this.#lead(event, field)}>${firstSentence(says)}</a>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  /** Checks; goes on, or leads to what is wrong. */
  submit(event: Event): void {
    event.preventDefault();
    this.#say(this.#check());
    if (isFine(this.faults)) {
      this.#done();
      return;
    }
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.summary')?.focus());
  }

  /** Someone came back to it from the list: they see at once what is missing. */
  readonly #tell = () => {
    this.#say(this.#check());
    this.#host.requestUpdate();
  };

  /** The title of the page says it first to whoever hears the page. */
  #say(faults: Faults) {
    this.faults = faults;
    const title = document.title.replace(/^Problem: /, '');
    document.title = isFine(faults) ? title : `Problem: ${title}`;
  }

  #lead(event: Event, field: string) {
    event.preventDefault();
    const target = this.#host.renderRoot.querySelector<HTMLElement>(`#${field}`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  }
}
