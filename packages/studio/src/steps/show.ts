import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { checks } from '../parts/fields.js';
import { Form, tell } from '../parts/form.controller.js';
import { checkStep } from '../state/check.js';
import { byHand, type Draft } from '../state/draft.js';
import { shownWords } from '../state/words.js';

/** Which elements show. */
@customElement('studio-show')
export class ShowElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) draft!: Draft;

  readonly #form = new Form(
    this,
    () => checkStep('show', this.draft),
    () => tell(this, 'studio-next', undefined),
  );

  protected override render() {
    return this.#form.render({
      title: 'What would you like to show?',
      lead: 'A good start is chosen already. Numbers for urgent help are always there, whatever you choose.',
      body: html`${checks(this.#form, {
        name: 'show',
        legend: 'Show',
        quiet: true,
        value: this.draft.show,
        options: shownWords,
        set: (show) => tell(this, 'studio-change', byHand(this.draft, 'show', { show })),
      })}`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-show': ShowElement;
  }
}
