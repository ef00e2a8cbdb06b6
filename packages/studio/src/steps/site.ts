import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { radios } from '../parts/fields.js';
import { Form, tell } from '../parts/form.controller.js';
import { checkStep } from '../state/check.js';
import type { Draft } from '../state/draft.js';
import { sites } from '../state/sites.js';

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
        options: sites.map(({ id, label, hint }) => ({ value: id, label, hint })),
        set: (site) => tell(this, 'studio-change', { site, ...(site === 'tablet' ? { device: 'shared' } : {}) }),
      })}`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-site': SiteElement;
  }
}
