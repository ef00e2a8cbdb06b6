import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import type { Draft } from '../state/draft.js';
import { openFile, toFile, toFragment, type Opened } from '../state/file.js';
import { idFor } from '../state/service.js';
import './copy.js';
import { saveText } from './save.js';

/** Letters that most programs still carry in an address. */
const longestLink = 8000;

/**
 * What becomes of the work: save, open, take along as a link, start again.
 *
 * @fires studio-opened - A file was read: its draft, and what was left out.
 * @fires studio-cleared - Someone wants to start again, and is sure.
 */
@customElement('studio-work')
export class WorkElement extends LitElement {
  static override styles = [...base, form];

  @property({ attribute: false }) draft!: Draft;
  /** The browser keeps nothing for this page. */
  @property({ type: Boolean }) unkept = false;
  @state() private said = '';
  @state() private fault = '';
  /** A link that could not be copied, to be copied by hand. */
  @state() private link = '';
  @query('input[type=file]') private file!: HTMLInputElement;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override render() {
    return html`<section class="tight no-print" aria-labelledby="work">
      <h2 id="work">Your work</h2>
      ${
        this.unkept
          ? html`<p class="notice">
              This browser does not let the page keep your work. Save it as a file before you close or reload the page.
            </p>`
          : html`<p class="soft">It is kept in this tab until you close it. Nothing is sent.</p>`
      }
      <div class="row">
        <button @click=${() => this.#save()}>Save as a file</button>
        <button @click=${() => this.file.click()}>Open a file</button>
        <button @click=${() => this.#link()}>Copy a link to it</button>
        <button @click=${() => this.dialog.showModal()}>Start again</button>
      </div>
      <input
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="A saved draft or a place.json"
        @change=${() => this.#open()}
      />
      ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
      <p class="soft" role="status">${this.said}</p>
      ${this.link ? html`<studio-copy what="the link" .text=${this.link}></studio-copy>` : nothing}
      <dialog aria-labelledby="again">
        <div class="tight">
          <h2 id="again">Start again?</h2>
          <p>Everything that you chose here is forgotten. A file that you saved stays.</p>
          <div class="row">
            <button @click=${() => this.dialog.close()}>Keep my work</button>
            <button class="filled" @click=${() => this.#clear()}>Forget it and start again</button>
          </div>
        </div>
      </dialog>
    </section>`;
  }

  #save() {
    const name = this.draft.name.trim() ? idFor(this.draft.name, []) : 'talkplace';
    saveText(toFile(this.draft), `${name}-set-up.json`, 'application/json');
    this.#say('Saved to your downloads.');
  }

  async #link() {
    const link = new URL(`#${toFragment(this.draft)}`, location.href).href;
    if (link.length > longestLink) {
      this.fault = 'There is too much in your work for a link. Save it as a file and send that.';
      return;
    }
    const left = this.draft.placeKey || this.draft.logo ? ' The key and the logo are not in it.' : '';
    const about = `Whoever opens the link sees your choices; they travel in the link itself.${left}`;
    try {
      await navigator.clipboard.writeText(link);
      this.#say(`Copied. ${about}`);
    } catch {
      this.#say(`The link could not be copied by itself. ${about}`);
      this.link = link;
      await this.updateComplete;
      await this.renderRoot.querySelector('studio-copy')?.select();
    }
  }

  async #open() {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const opened = await openFile(file);
    this.file.value = '';
    if ('fault' in opened) {
      this.fault = opened.fault;
      this.said = '';
      return;
    }
    this.#say('');
    this.dispatchEvent(new CustomEvent<Opened>('studio-opened', { detail: opened }));
  }

  #clear() {
    this.dialog.close();
    this.#say('');
    this.dispatchEvent(new CustomEvent('studio-cleared'));
  }

  /** A link says what was chosen when it was made. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('draft')) this.link = '';
  }

  #say(words: string) {
    this.fault = '';
    this.link = '';
    this.said = words;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-work': WorkElement;
  }
}
