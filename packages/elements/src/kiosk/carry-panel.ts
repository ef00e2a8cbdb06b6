import type { Service } from '@talkplace/content';
import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import type { Settings } from '../place/settings.js';
import { carryAtMost, encodeCarry } from './carry.js';

/** Cards about services that stand in an element, through all shadow roots. */
export function servicesShown(element: Element): Service[] {
  const found: Service[] = [];
  const look = (at: Element) => {
    if (at.localName === 'talk-signpost') {
      const { service } = at as Element & { service?: Service };
      // A host's own service is known in the place alone.
      if (service && !service.own && !found.includes(service)) found.push(service);
      return;
    }
    for (const child of (at.shadowRoot ?? at).children) look(child);
    if (at.shadowRoot) for (const child of at.children) look(child);
  };
  look(element);
  return found.slice(0, carryAtMost);
}

/** Address that the code holds: the choice travels in the fragment, which no server sees. */
export function carryAddress(settings: Settings, services: readonly Service[], language: string): string {
  const { country, nation, kiosk } = settings;
  const fragment = encodeCarry({
    services: services.map(({ id }) => id),
    country,
    ...(nation ? { nation } : {}),
    language,
  });
  return `${new URL(kiosk?.carry ?? '', document.baseURI).href}#${fragment}`;
}

/** What the panel needs to be drawn. */
export interface CarryContext {
  messages: Messages;
  address: string;
  count: number;
  /** Draws a QR code, once its module is there. */
  code: ((text: string) => unknown) | undefined;
  failed: boolean;
  print: (() => void) | undefined;
  retry: () => void;
  close: () => void;
}

/** A square to point a phone at, and what goes with it. */
export function renderCarry({ messages, address, count, code, failed, print, retry, close }: CarryContext) {
  const text = messages.text.bind(messages);
  return html`
    <div class="card panel carry" part="carry" role="group" aria-labelledby="carry-title" tabindex="-1">
      <div>
        <p id="carry-title" class="title" role="heading" aria-level="1">${text('carry')}</p>
        <p>${text('carry-how')}</p>
        <p>${count ? text('carry-count', { count }) : text('carry-none')}</p>
        <p class="soft" lang=${messages.langOf('carry-private')} dir="auto">${text('carry-private')}</p>
        <div class="turns">
          <button type="button" class="filled" @click=${close}>${text('close')}</button>
          ${print ? html`<button type="button" @click=${print}>${text('carry-print')}</button>` : nothing}
        </div>
      </div>
      <div class="square">
        ${
          code
            ? code(address)
            : failed
              ? html`<p role="alert">${text('error')}</p>
                  <button type="button" @click=${retry}>${text('try-again')}</button>`
              : html`<p>${text('loading')}</p>`
        }
      </div>
    </div>
  `;
}
