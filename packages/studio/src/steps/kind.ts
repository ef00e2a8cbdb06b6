import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { radios } from '../parts/fields.js';
import { Form, tell } from '../parts/form.controller.js';
import { checkStep } from '../state/check.js';
import { kinds, withUsual, type Draft } from '../state/draft.js';
import { kindWords } from '../state/words.js';

/** What kind of place it is. The rest follows what such places usually want. */
@customElement('studio-kind')
export class KindElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) draft!: Draft;

  readonly #form = new Form(
    this,
    () => checkStep('kind', this.draft),
    () => tell(this, 'studio-next', undefined),
  );

  protected override render() {
    return this.#form.render({
      title: 'What kind of place is it?',
      lead: 'This sets the first words and colours. You can change each of them.',
      body: html`${radios(this.#form, {
        name: 'kind',
        legend: 'Kind of place',
        quiet: true,
        value: this.draft.kind,
        options: kinds.map((value) => ({ value, ...kindWords[value] })),
        set: (kind) => tell(this, 'studio-change', withUsual(this.draft, kind)),
      })}`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-kind': KindElement;
  }
}
