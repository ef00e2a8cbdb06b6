import { loadNeeds, type Needs } from '@talkplace/content';
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { checks, radios, select, textField } from '../parts/fields.js';
import { Form } from '../parts/form.controller.js';
import type { Answered, ServiceDraft } from '../state/draft.js';
import { addressAdvice } from '../state/address.js';
import { countryOf, zoneOf, zonesOf } from '../state/nations.js';
import { phoneExample } from '../state/phone.js';
import { advice } from '../state/safe-words.js';
import { checkService, phoneAdvice, type Where } from '../state/service.js';

/** Needs that a place nearby usually meets; a file may name any other. */
const near = [
  'distress',
  'loneliness',
  'low-mood',
  'anxiety',
  'work-stress',
  'debt-money',
  'bereavement',
  'parenting',
  'alcohol-drugs',
  'find-services',
];

const days: readonly [string, string][] = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
];

type TextName =
  'name' | 'summary' | 'who' | 'where' | 'whatHappens' | 'hours' | 'phone' | 'open' | 'close' | 'email' | 'web';

/**
 * The form for one of the host's own people or services.
 *
 * @fires studio-typed - What was typed so far.
 * @fires studio-saved - It is whole, and nothing is wrong with it.
 * @fires studio-left - Someone goes back without saving.
 */
@customElement('studio-service')
export class ServiceElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) service!: ServiceDraft;
  @property({ attribute: false }) where!: Where;
  @property({ type: Boolean }) new = false;
  @state() private needs: Needs = {};

  readonly #form = new Form(
    this,
    () => checkService(this.service, this.where),
    () => this.dispatchEvent(new CustomEvent('studio-saved')),
  );

  constructor() {
    super();
    // Without them the form still asks everything else.
    void loadNeeds().then(
      (needs) => (this.needs = needs),
      () => undefined,
    );
  }

  /** Someone who has just opened it goes on here. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  protected override render() {
    return this.#form.render({
      title: this.new ? 'Add a person or a service' : `Change “${this.service.name}”`,
      lead: 'Only the first two are needed. Say who answers and what happens. Promise no secrecy: if a life is in danger, someone has to be told.',
      body: html`
        ${this.#words('name', 'Who or what', 'Such as “Anyone who works here”, “Our safeguarding lead”, “Thursday football”.')}
        ${this.#words('summary', 'In one line', 'What someone finds there, such as “Ask for five quiet minutes. You do not have to say why.”', true)}
        ${this.#words('whatHappens', 'What happens (optional)', 'Such as “We stop and listen. We are barbers, not counsellors.”', true)}
        ${this.#words('where', 'Where (optional)', 'Such as “At the back, by the kettle”.')}
        ${this.#words('who', 'For whom (optional)', 'Such as “Men, any fitness”.')}
        ${this.#words('hours', 'When (optional)', 'In your own words, such as “Thursdays from 19:00 to 20:30”.')}
        ${this.#phone()} ${this.#field('email', 'E-mail (optional)', undefined, 'email')}
        ${this.#field('web', 'Page on the web (optional)', 'Starts with https://', 'url')}
        <details>
          <summary>What it helps with${this.service.needs.length ? ` (${this.service.needs.length})` : ''}</summary>
          <div class="stack">
            ${checks(this.#form, {
              name: 'needs',
              legend: 'What it helps with',
              quiet: true,
              hint: 'Choose none if it is for anything.',
              wide: true,
              value: this.service.needs,
              options: near.flatMap((value) => (this.needs[value] ? [{ value, label: this.needs[value].label }] : [])),
              set: (needs) => this.#type({ needs }),
            })}
          </div>
        </details>
      `,
      next: 'Save',
      beside: html`<button type="button" @click=${() => this.dispatchEvent(new CustomEvent('studio-left'))}>
        Leave without saving
      </button>`,
    });
  }

  #words(name: TextName, label: string, hint: string, long = false) {
    const value = this.service[name];
    return textField(this.#form, {
      name,
      label,
      hint,
      value,
      long,
      advice: advice(value),
      set: (typed) => this.#type({ [name]: typed }),
    });
  }

  #field(
    name: TextName,
    label: string,
    hint: string | undefined,
    type: 'text' | 'tel' | 'email' | 'url',
    short = false,
  ) {
    const value = this.service[name];
    return textField(this.#form, {
      name,
      label,
      hint,
      type,
      short,
      value,
      advice: type === 'url' ? addressAdvice(value) : type === 'tel' ? phoneAdvice(this.service, this.where) : [],
      set: (typed) => this.#type({ [name]: typed }),
    });
  }

  #phone() {
    const { phone, answered } = this.service;
    const example = phoneExample(countryOf(this.where) ?? 'GB');
    const options: { value: Answered; label: string; inside?: unknown }[] = [
      { value: 'unknown', label: 'I do not know, or it varies' },
      { value: 'always', label: 'Day and night' },
      {
        value: 'set',
        label: 'On these days, between these times',
        inside: answered === 'set' ? this.#times() : undefined,
      },
      ...(answered === 'kept' ? [{ value: 'kept' as const, label: 'As in the file that I opened' }] : []),
    ];
    return html`${this.#field('phone', 'Phone (optional)', `With its area code, such as ${example}.`, 'tel', true)}
    ${
      phone.trim()
        ? html`<div class="inside stack">
            ${radios(this.#form, {
              name: 'answered',
              legend: 'When is the phone answered?',
              hint: 'A card then says whether someone answers now.',
              value: answered,
              options,
              set: (value) => this.#type({ answered: value }),
            })}
          </div>`
        : nothing
    }`;
  }

  #times() {
    return html`${checks(this.#form, {
        name: 'days',
        legend: 'Days',
        wide: true,
        value: this.service.days,
        options: days.map(([value, label]) => ({ value, label })),
        set: (chosen) => this.#type({ days: chosen }),
      })}
      <div class="pair">
        ${this.#field('open', 'From', 'Such as 09:00', 'text', true)}
        ${this.#field('close', 'To', 'Such as 17:00', 'text', true)}
      </div>
      ${this.#zone()}`;
  }

  /** Asked only where the place does not say it. */
  #zone() {
    const usual = zoneOf(this.where);
    const zones = zonesOf(this.where);
    const { zone } = this.service;
    if (zones.length === 1 && (!zone || zone === usual)) return nothing;
    const inWords = (each: string): [string, string] => [each, each.replaceAll('_', ' ')];
    return select(this.#form, {
      name: 'zone',
      label: 'Time zone of these times',
      hint: 'A card says by it whether someone answers now.',
      value: zone || usual,
      options: [...new Set([...(zone ? [zone] : []), ...zones, usual])].toSorted().map(inWords),
      set: (chosen) => this.#type({ zone: chosen === usual ? '' : chosen }),
    });
  }

  #type(change: Partial<ServiceDraft>) {
    this.dispatchEvent(new CustomEvent('studio-typed', { detail: { ...this.service, ...change } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-service': ServiceElement;
  }
}
