import type { Channel, Service } from '@talkplace/content';
import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import { addressOf } from './address.js';
import type { OpeningWords } from './opening-words.js';

/** What a way to reach a service needs to be drawn. */
export interface WayContext {
  messages: Messages;
  service: Service;
  shared: boolean;
  opening: (channel: Channel) => OpeningWords;
  /** Draws a QR code, once its module is there; shared devices only. */
  code: ((text: string) => unknown) | undefined;
  copied: string;
  follow: (channel: Channel) => void;
  copy: (channel: Channel) => void;
}

const spoken = new Set(['phone', 'relay', 'text', 'whatsapp']);
const placeholder = '\u0000';

/** Words around a number, with the number itself set large and left to right. */
function renderAround(words: string, display: string) {
  const [before, after] = words.split(placeholder);
  return html`${before}<bdi dir="ltr" class="number">${display}</bdi>${after}`;
}

function renderName({ messages, shared }: WayContext, channel: Channel) {
  const { type, display, value, keyword } = channel;
  if (type === 'phone') return html`<bdi dir="ltr" class="number">${display}</bdi>`;
  if (type === 'text') {
    return renderAround(
      messages.text(keyword ? 'text-word' : 'text', { word: keyword ?? '', number: placeholder }),
      display,
    );
  }
  if (type === 'relay' || type === 'whatsapp')
    return renderAround(messages.text(type, { number: placeholder }), display);
  if (type === 'email') return html`<bdi dir="ltr">${display}</bdi>`;
  const address = value.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');
  return shared ? html`${messages.text(type)} <bdi dir="ltr" class="address">${address}</bdi>` : messages.text(type);
}

/** Everything said of a way below its number: what it is, what it costs, when it is open, in which languages. */
function renderFacts(context: WayContext, channel: Channel, first: boolean) {
  const { messages, service, opening } = context;
  const { label, cost, menu, languages } = channel;
  const hours = opening(channel);
  const saysCost = /\bfree\b/i.test(label) || (service.own && cost === 'unknown');
  const costWords = !saysCost && spoken.has(channel.type) ? messages.text(`cost-${cost}`) : '';
  const sameAsFirst = first || hours.words === opening(service.channels[0]!).words;
  const said = [costWords, sameAsFirst || (service.own && channel.hours === 'unknown') ? '' : hours.words].filter(
    Boolean,
  );
  return html`
    <div class="small soft">
      <bdi lang=${service.own ? messages.language : 'en'}>${label}</bdi
      >${said.map((each) => html` · ${each}`)}${menu && !label.includes(menu) ? html`<br />${messages.text('press', { key: menu })}` : nothing}
      ${
        languages.length && languages.join() !== messages.language && languages.join() !== 'en'
          ? html`<br />${messages.text('languages', { languages: languageNames(languages, messages) })}`
          : nothing
      }
    </div>
  `;
}

function languageNames(tags: readonly string[], messages: Messages): string {
  const names = new Intl.DisplayNames(messages.locale, { type: 'language', fallback: 'code' });
  return messages.list(
    tags.map((tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    }),
  );
}

/** One way to reach a service: a link on a visitor's own device, large text (and a QR code for the first) on a shared one. */
export function renderWay(context: WayContext, channel: Channel, first: boolean) {
  const { messages, shared, code, copied, follow, copy } = context;
  const address = addressOf(channel.type, channel.value, channel.keyword);
  const name = renderName(context, channel);
  const link = shared || !address;
  const web = channel.type === 'web' || channel.type === 'chat' || channel.type === 'app' || channel.type === 'sign';
  return html`
    <li class="way" part="contact">
      <div>
        ${
          link
            ? html`<span class="reach">${name}</span>`
            : html`<a
                class="reach"
                href=${address}
                target=${web ? '_blank' : nothing}
                rel=${web ? 'noopener noreferrer' : nothing}
                @click=${() => follow(channel)}
                >${name}</a
              >`
        }
        ${renderFacts(context, channel, first)}
        ${
          !shared && spoken.has(channel.type)
            ? html`<button type="button" class="plain small copy" @click=${() => copy(channel)}>
                ${messages.text(copied === channel.value ? 'copied' : 'copy')}<span class="unseen">
                  ${channel.display}</span
                >
              </button>`
            : nothing
        }
      </div>
      ${shared && first && address && code ? code(address) : nothing}
    </li>
  `;
}
