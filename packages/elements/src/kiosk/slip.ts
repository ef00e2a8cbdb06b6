import type { Channel, Service } from '@talkplace/content';
import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';

/** What is printed: numbers to keep, or the card that hangs on the mirror. */
export type Paper = 'slip' | 'mirror';

/** What paper needs to be drawn. */
export interface PaperContext {
  messages: Messages;
  name: string;
  services: readonly Service[];
  /** Address of the carry page with its fragment; empty where the place has none. */
  address: string;
  /** Draws a QR code. */
  code: (text: string) => unknown;
}

/** Ways to reach a service that stand on the slip. */
const waysOnSlip = 2;

/** Ways that a number on paper leads to come first; a service without any has what it has. */
function waysOf({ channels }: Service): readonly Channel[] {
  const numbers = channels.filter(({ type }) => type === 'phone' || type === 'text' || type === 'whatsapp');
  return (numbers.length ? numbers : channels).slice(0, waysOnSlip);
}

/** A slip on plain paper: names, numbers, and the same square as on the screen. Urgent help stands above it. */
export function renderSlip({ messages, services, address, code }: PaperContext) {
  return html`
    <p class="title">${messages.text('slip-title')}</p>
    ${services.map(
      (service) => html`
        <div class="entry">
          <p><b>${service.name}</b></p>
          ${waysOf(service).map(
            ({ display, label, keyword = '' }) =>
              html`<p>
                <bdi dir="ltr" class="number">${display.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')}</bdi>
                <span lang="en">${label.includes(keyword) ? label : `${keyword}: ${label}`}</span>
              </p>`,
          )}
        </div>
      `,
    )}
    ${address ? code(address) : nothing}
    <p>${messages.text('slip-more')}</p>
  `;
}

/** The card for the mirror: one line, one square, the name of the place. It does not name the subject. */
export function renderMirror({ messages, name, address, code }: PaperContext) {
  return html`
    <p class="kicker">${name}</p>
    <p class="spoken line">${messages.text('talk')}?</p>
    ${
      address
        ? html`${code(address)}
            <p>${messages.text('carry-how')}</p>`
        : nothing
    }
  `;
}
