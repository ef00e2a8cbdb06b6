import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { radios } from '../parts/fields.js';
import { Form, tell } from '../parts/form.controller.js';
import { checkStep } from '../state/check.js';
import { byHand, withUsual, type Draft } from '../state/draft.js';
import { sites } from '../state/sites.js';
import { screenAdvice } from '../state/words.js';

/** Where it goes, and what that site lets in. */
@customElement('studio-site')
export class SiteElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) draft!: Draft;

  readonly #form = new Form(
    this,
    () => checkStep('site', this.draft),
    () => tell(this, 'studio-next', undefined),
  );

  protected override render() {
    return this.#form.render({
      title: 'Where will it go, and what is allowed there?',
      lead: 'Each site lets in something else. Choose the nearest. On the last page there is another way as well, should this one be refused.',
      body: html`${radios(this.#form, {
        name: 'site',
        legend: 'Site',
        quiet: true,
        wide: true,
        value: this.draft.site,
        options: sites.map(({ id, label, hint }) => ({ value: id, label, hint, inside: this.#misfit() })),
        set: (site) => tell(this, 'studio-change', withUsual(this.draft, this.draft.kind, site)),
      })}`,
    });
  }

  /** Where the chosen screen does not fit the chosen site: told, and mended by one press. */
  #misfit() {
    const [advice] = screenAdvice(this.draft);
    if (!advice) return undefined;
    const own = () => tell(this, 'studio-change', byHand(this.draft, 'device', { device: 'personal' }));
    return html`<div class="tight" role="status">
      <p class="advice">${advice}</p>
      ${
        this.draft.device === 'shared'
          ? html`<div class="row"><button type="button" @click=${own}>It shows on people’s own</button></div>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-site': SiteElement;
  }
}
