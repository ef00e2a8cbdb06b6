import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import type { ReporterSettings } from '../place/reporter.js';
import type { Settings } from '../place/settings.js';

/** For whom it is counted, where it goes, what goes with it, where it waits, and how long the number of a report lives. */
export function renderFacts(messages: Messages, settings: Settings, sent: ReporterSettings) {
  const text = messages.text.bind(messages);
  const fact = (key: string, words: unknown) =>
    html`<div>
      <dt>${text(key)}</dt>
      <dd>${words}</dd>
    </div>`;
  const code = (value: string) => html`<bdi dir="ltr">${value}</bdi>`;
  return html`
    <dl class="facts">
      ${fact('for', html`${settings.name ? html`<bdi>${settings.name}</bdi>` : text('for-unnamed')} ${text('for-more')}`)}
      ${fact('to', html`${code(sent.endpoint)} <span class="soft">${text('to-more')} ${text('to-sees')}</span>`)}
      ${fact(
        'with',
        html`${text('with-day')}<br />${text('with-kind')} ${code(sent.kind)}<br />${text('with-area')}
          ${code(sent.area)} <br />${text('with-version')}
          ${code(sent.version)}${sent.key ? html`<br />${text('with-key')}` : nothing}`,
      )}
      ${fact('where', text(`where-${sent.storage}`))} ${fact('number', text('number-more'))}
    </dl>
  `;
}
