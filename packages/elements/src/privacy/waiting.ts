import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import type { Sentences } from '../place/reporter.js';

/** Reports shown before someone asks for all of them. */
export const atOnce = 10;

/** What the list of waiting reports needs to be drawn. */
export interface WaitingContext {
  messages: Messages;
  bodies: readonly string[];
  sentences: Sentences;
  all: boolean;
  showAll: () => void;
}

/** Each report that waits: what it says in plain words, then the report itself. */
export function renderWaiting({ messages, bodies, sentences, all, showAll }: WaitingContext) {
  const text = messages.text.bind(messages);
  const shown = all ? bodies : bodies.slice(0, atOnce);
  return html`
    <p>${bodies.length ? text('waiting-count', { count: bodies.length }) : text('waiting-none')}</p>
    ${
      shown.length
        ? html`<ol class="reports" role="list">
            ${shown.map((body) => renderReport(messages, sentences, body))}
          </ol>`
        : nothing
    }
    ${
      shown.length < bodies.length
        ? html`<p class="row screen-only">
            <button type="button" class="plain" @click=${showAll}>${text('show-all', { count: bodies.length })}</button>
          </p>`
        : nothing
    }
  `;
}

function renderReport(messages: Messages, sentences: Sentences, body: string) {
  const { d, c } = JSON.parse(body) as { d: string; c: Record<string, number> };
  return html`
    <li class="report">
      <div class="name">${messages.date(d)}</div>
      <ul class="counts" role="list">
        ${Object.keys(c).map(
          (name) =>
            html`<li>
              <bdi dir="ltr" class="times">${c[name]}&nbsp;×</bdi>
              <span lang="en" dir="ltr">${sentences[name] ?? name}</span>
            </li>`,
        )}
      </ul>
      <div class="small soft">${messages.text('as-sent')}</div>
      <pre dir="ltr" lang="en" translate="no" part="body" tabindex="0">${body}</pre>
    </li>
  `;
}
