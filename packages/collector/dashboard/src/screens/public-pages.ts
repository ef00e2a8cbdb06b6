import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Organisation, PublicPage } from '../../../src/api.js';
import { organisations, publicPages } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { base } from '../look/base.styles.js';
import { table } from '../look/table.styles.js';

/** The public pages of all organisations, for operators. */
@customElement('board-public-pages')
export class PublicPagesElement extends LitElement {
  static override styles = [...base, table];

  readonly #answer = new Answer<{ pages: PublicPage[]; organisations: Organisation[] }>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#answer.load(async () => {
      const [pages, all] = await Promise.all([publicPages(), organisations()]);
      return { pages, organisations: all };
    });
  }

  protected override render() {
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">Public pages</h1>
        <p class="lead">
          An organisation can tell anyone what it heard and what it did, beside its own figures under the same rules.
        </p>
      </div>
      ${this.#answer.show(
        ({ pages, organisations }) =>
          html`<div class="card">
            ${
              organisations.length === 0
                ? html`<p>There is no organisation yet. <a href="/organisations">Add one first.</a></p>`
                : html`<ul class="hairlines">
                    ${organisations.map(({ id, name }) => {
                      const isPublished = pages.some(({ organisation, published }) => organisation === id && published);
                      return html`<li class="row apart">
                        <a href="/pages/${encodeURIComponent(id)}">${name}</a>
                        <span class="word ${isPublished ? 'on' : ''}"
                          >${isPublished ? 'Published' : 'Not published'}</span
                        >
                      </li>`;
                    })}
                  </ul>`
            }
          </div>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-public-pages': PublicPagesElement;
  }
}
