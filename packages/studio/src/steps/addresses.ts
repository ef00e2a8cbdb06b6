import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { textField } from '../parts/fields.js';
import { Form, tell } from '../parts/form.controller.js';
import { standOf } from '../outputs/source.js';
import type { Draft } from '../state/draft.js';
import { addressAdvice, addressFault } from '../state/address.js';
import { collect } from '../state/faults.js';
import { keepTyped, keptTyped } from '../state/keep.js';

type Name = 'page' | 'placeFile' | 'files';

/** Addresses that someone may not know yet. They change what stands on the last page when they are saved. */
@customElement('studio-addresses')
export class AddressesElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) draft!: Draft;
  /** As typed; the draft has them once they are good. */
  #typed: Record<string, string> = {};

  readonly #form = new Form(
    this,
    () => {
      const fault = (name: Name, example: string) =>
        [name, this.#value(name).trim() && addressFault(this.#value(name), example)] as const;
      return collect(
        fault('page', 'https://harbour.example/talk'),
        fault('placeFile', 'https://harbour.example/place.json'),
        fault('files', 'https://harbour.example/talkplace/'),
      );
    },
    () =>
      tell(this, 'studio-change', {
        page: this.#value('page').trim(),
        placeFile: this.#value('placeFile').trim(),
        files: this.#value('files').trim(),
      }),
  );

  protected override render() {
    const field = (name: Name, label: string, hint: string) =>
      textField(this.#form, {
        name,
        label,
        hint,
        type: 'url',
        value: this.#value(name),
        advice: addressAdvice(this.#value(name)),
        set: (value) => {
          this.#typed = { ...this.#typed, [name]: value };
          keepTyped(this.#typed, this.#used);
          this.requestUpdate();
        },
      });
    return html`<form novalidate @submit=${(event: Event) => this.#form.submit(event)}>
      ${this.#form.renderFaults()}
      ${field('page', 'Page it stands on (optional)', 'For the square on the poster, and for IT.')}
      ${field('placeFile', 'Where place.json stands (optional)', 'For frames with your own people, and for small squares.')}
      ${field('files', 'Where the files of Talkplace stand (optional)', `Left empty: ${standOf(document).files}`)}
      <div class="row"><button>Use these addresses</button></div>
    </form>`;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('draft')) this.#typed = keptTyped(this.#used);
  }

  /** What stands in the draft: texts that were typed are for these, and for no others. */
  get #used(): string {
    const { page, placeFile, files } = this.draft;
    return [page, placeFile, files].join(' ');
  }

  #value(name: Name): string {
    return this.#typed[name] ?? this.draft[name];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-addresses': AddressesElement;
  }
}
