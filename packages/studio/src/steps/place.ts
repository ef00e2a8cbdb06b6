import { countries, languages } from '@talkplace/content';
import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { checks, radios, select, textField } from '../parts/fields.js';
import { Form, tell } from '../parts/form.controller.js';
import { checkStep } from '../state/check.js';
import type { Draft } from '../state/draft.js';
import { countryName, nations } from '../state/nations.js';
import { languageInWords } from '../state/words.js';

const isNation = (code: string) => nations.some(([each]) => each.startsWith(code));
let elsewhere: [code: string, name: string][] | undefined;
/** Countries but those that have nations of their own in the list, by name. Asked for once, and only where it shows. */
const otherCountries = () =>
  (elsewhere ??= countries
    .filter((code) => !isNation(code))
    .map((code): [string, string] => [code, countryName(code)])
    .toSorted(([, one], [, two]) => one.localeCompare(two)));

/** Name, nation and languages of the place. */
@customElement('studio-place')
export class PlaceElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) draft!: Draft;

  readonly #form = new Form(
    this,
    () => checkStep('place', this.draft),
    () => tell(this, 'studio-next', undefined),
  );

  protected override render() {
    const { name } = this.draft;
    return this.#form.render({
      title: 'What is it called, and where is it?',
      body: html`
        ${textField(this.#form, {
          name: 'name',
          label: 'Name of the place',
          hint: 'As people know it, such as “Harbour Street Barbers”. It stands beside your own people.',
          value: name,
          autocomplete: 'organization',
          set: (value) => this.#change({ name: value }),
        })}
        ${this.#nation()} ${this.#languages()}
      `,
    });
  }

  #nation() {
    const { nation, country } = this.draft;
    return radios(this.#form, {
      name: 'nation',
      legend: 'Where is it?',
      hint: 'Numbers to call differ from nation to nation.',
      value: nation,
      wide: true,
      options: nations.map(([value, label]) =>
        value === 'other'
          ? {
              value,
              label,
              inside:
                nation === 'other' &&
                select(this.#form, {
                  name: 'country',
                  label: 'Country',
                  value: country,
                  options: otherCountries(),
                  empty: 'Choose a country',
                  set: (chosen) => this.#change({ country: chosen }),
                }),
            }
          : { value, label },
      ),
      set: (chosen) => this.#change({ nation: chosen, country: chosen === 'other' ? country : '' }),
    });
  }

  #languages() {
    const chosen = this.draft.languages;
    const known = languages.map(({ tag, name }): [string, string] => [tag, languageInWords(tag, name)]);
    const [first = ''] = chosen;
    return html`${checks(this.#form, {
      name: 'languages',
      legend: 'Languages to offer',
      hint: 'Cards, buttons and headings. Urgent help stays in English until a translation has been signed by someone who knows. Languages other than English are first drafts.',
      value: chosen,
      wide: true,
      options: known.map(([value, label]) => ({ value, label: html`<span lang=${value}>${label}</span>` })),
      set: (tags) => this.#change({ languages: tags.toSorted((a, b) => Number(b === first) - Number(a === first)) }),
    })}
    ${
      chosen.length > 1
        ? select(this.#form, {
            name: 'first',
            label: 'Language to open in',
            value: first,
            options: known.filter(([tag]) => chosen.includes(tag)),
            set: (tag) => this.#change({ languages: [tag, ...chosen.filter((each) => each !== tag)] }),
          })
        : nothing
    }`;
  }

  #change(change: Partial<Draft>) {
    tell(this, 'studio-change', change);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-place': PlaceElement;
  }
}
