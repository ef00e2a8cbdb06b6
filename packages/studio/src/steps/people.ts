import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '@talkplace/look/base.js';
import { form } from '../look/form.styles.js';
import { Form, tell } from '../parts/form.controller.js';
import { checkStep } from '../state/check.js';
import { emptyService, type Draft, type ServiceDraft } from '../state/draft.js';
import { idFor } from '../state/service.js';
import './service.js';

/** The host's own people and services: a list, and the form of the one that is open. */
@customElement('studio-people')
export class PeopleElement extends LitElement {
  static override styles = [
    ...base,
    form,
    css`
      .list > li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 16px;
        align-items: start;
        padding-block: 14px;
        border-block-start: 1px solid var(--line);
      }
      .list > li:last-child {
        border-block-end: 1px solid var(--line);
      }
      @media (max-width: 30rem) {
        .list > li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) draft!: Draft;

  readonly #form = new Form(
    this,
    () => checkStep('people', this.draft),
    () => tell(this, 'studio-next', undefined),
  );

  protected override render() {
    const { open, services } = this.draft;
    const unsaved = this.#form.faults['open'];
    if (open)
      return html`<div class="stack">
        ${unsaved ? html`<p class="notice" role="alert">${unsaved}</p>` : nothing}<studio-service
          .service=${open.service}
          .where=${this.draft}
          ?new=${open.at >= services.length}
          @studio-typed=${({ detail }: CustomEvent<ServiceDraft>) => this.#change({ open: { ...open, service: detail } })}
          @studio-saved=${() => this.#save(open)}
          @studio-left=${() => this.#close()}
        ></studio-service>
      </div>`;
    return this.#form.render({
      title: 'Your own people and services',
      lead: 'Someone nearby is better than a number far away. Who in your place listens? Is there a walk, a coffee morning, a helpline for staff? They come first in the list.',
      body: html`${
          services.length
            ? html`<ul class="list" role="list" id="services" tabindex="-1">
                ${services.map((service, at) => this.#row(service, at))}
              </ul>`
            : html`<p class="aside">
                There is nobody in the list yet. You can go on without, and come back. Services of your nation are in
                the list by themselves.
              </p>`
        }
        <div class="row">
          <button
            type="button"
            id="add"
            @click=${() => this.#change({ open: { at: services.length, service: emptyService } })}
          >
            ${services.length ? 'Add another one' : 'Add a person or a service'}
          </button>
        </div>`,
      next: services.length ? 'Continue' : 'Continue without',
    });
  }

  #row(service: ServiceDraft, at: number) {
    const { name, summary } = service;
    return html`<li>
      <div>
        <h2>${name}</h2>
        <p class="soft">${summary}</p>
      </div>
      <div class="row">
        <button type="button" @click=${() => this.#change({ open: { at, service } })}>
          Change<span class="visually-hidden"> ${name}</span>
        </button>
        <button type="button" @click=${() => this.#remove(at)}>
          Remove<span class="visually-hidden"> ${name}</span>
        </button>
      </div>
    </li>`;
  }

  #save({ at, service }: { at: number; service: ServiceDraft }) {
    const { services } = this.draft;
    const taken = services.filter((_, each) => each !== at).map(({ id }) => id);
    // An id that once was handed out stays: counts and links go by it.
    const saved = { ...service, id: service.id || idFor(service.name, taken) };
    this.#change({ services: at < services.length ? services.with(at, saved) : [...services, saved] });
    this.#close();
  }

  #remove(at: number) {
    this.#change({ services: this.draft.services.filter((_, each) => each !== at) });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#add')?.focus());
  }

  #close() {
    this.#change({ open: undefined });
  }

  #change(change: Partial<Draft>) {
    tell(this, 'studio-change', change);
  }

  protected override updated(changed: Map<string, unknown>): void {
    const before = changed.get('draft') as Draft | undefined;
    // The form is gone, and the focus with it.
    if (before?.open && !this.draft.open) this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    if (!this.draft.open || !before || before.open) return;
    const opened = this.renderRoot.querySelector('studio-service');
    void opened?.updateComplete.then(() => opened.focusHeading());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-people': PeopleElement;
  }
}
