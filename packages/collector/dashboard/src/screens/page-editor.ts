import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PublicPage } from '../../../src/api.js';
import { publicPage, savePage } from '../data/client.js';
import { Answer } from '../data/answer.js';
import { Deed } from '../data/deed.js';
import { base } from '../look/base.styles.js';
import { form } from '../look/form.styles.js';
import { fieldsOf } from '../parts/fields.js';
import { languages } from '../words/languages.js';

/** Where the collector serves the public page of this name. */
const addressOf = (slug: string) => `/public/${encodeURIComponent(slug)}`;

/** The words of an organisation's public page: "you said", "we did", and whether anyone can read it. */
@customElement('board-page-editor')
export class PageEditorElement extends LitElement {
  static override styles = [...base, form];

  /** Id of the organisation. */
  @property() organisation = '';
  @state() private saved = '';

  readonly #answer = new Answer<PublicPage>(this);
  readonly #saving = new Deed(this, {
    words: 'It may be saved all the same. Your words are still here: save them again.',
  });

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('organisation')) return;
    this.saved = '';
    const { organisation } = this;
    void this.#answer.load(() => publicPage(organisation));
  }

  protected override render() {
    return html`<div class="stack">
      <div class="tight">
        <h1 tabindex="-1">Public page</h1>
        <p class="lead">
          Your own words, and below them the figures of the last published month under the same rules as here. Name
          nobody.
        </p>
      </div>
      ${this.#answer.show((page) => this.#form(page))}
    </div>`;
  }

  #form({ title, said, did, language, published, slug }: PublicPage) {
    return html`<form
      class="card edged"
      @submit=${(event: SubmitEvent) => this.#save(event)}
      @input=${() => (this.saved = '')}
    >
      <div class="field narrow">
        <label for="language">Written in</label>
        <select id="language" name="language">
          ${languages(language).map(([tag, words]) => html`<option value=${tag} ?selected=${tag === language}>${words}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="title">Title</label>
        <input id="title" name="title" dir="auto" maxlength="120" .value=${title} required />
      </div>
      <div class="field">
        <label for="said">You said</label>
        <textarea
          id="said"
          name="said"
          dir="auto"
          maxlength="4000"
          .value=${said}
          aria-describedby="said-hint"
        ></textarea>
        <p id="said-hint" class="hint">What people told you they need. Leave an empty line between paragraphs.</p>
      </div>
      <div class="field">
        <label for="did">We did</label>
        <textarea id="did" name="did" dir="auto" maxlength="4000" .value=${did} aria-describedby="did-hint"></textarea>
        <p id="did-hint" class="hint">What you changed because of it.</p>
      </div>
      <label class="check">
        <input type="checkbox" name="published" .checked=${published} /> Published: anyone can read it
      </label>
      ${this.#saving.show()}
      <div class="row">
        <button class="filled" ?disabled=${this.#saving.busy}>Save</button>
        <a href=${addressOf(slug)} target="_blank" rel="noopener">
          ${published ? 'Open the public page' : 'Preview what was saved'} (new tab)
        </a>
      </div>
      <p role="status">${this.saved}</p>
    </form>`;
  }

  async #save(event: SubmitEvent) {
    event.preventDefault();
    const { title, said, did, language, published } = fieldsOf(event);
    const text = { title: title!.trim(), said: said!, did: did!, language, published: published === 'on' };
    const { organisation } = this;
    await this.#saving.run(async () => {
      this.#answer.set(await savePage(organisation, text));
      this.saved = text.published ? 'Saved. Anyone can read it now.' : 'Saved. Nobody else can read it.';
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'board-page-editor': PageEditorElement;
  }
}
