import type { CheckIn, Reflection } from '@talkplace/content';
import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import { directionOf } from '../place/language.js';
import { needsOfRung } from './course.js';

/** What the end of a check-in needs to be drawn. */
export interface EndingContext {
  messages: Messages;
  checkIn: CheckIn;
  reflections: readonly Reflection[];
  rungs: readonly string[];
  needs: readonly string[];
  /** For whom the services are: a word of the directory's list, or empty. */
  audience: string;
  headingLevel: number;
  local: (text: string) => string;
  /** Rungs that were opened: services are asked for only then. */
  opened: ReadonlySet<string>;
  /** The list of services could not be loaded. */
  failed: boolean;
  open: (rung: string) => void;
  showUrgent: () => void;
  again: () => void;
}

/** Which services come first follows from the answers: that they are on the screen is nobody's business. */
const keepInside = (event: Event) => event.stopPropagation();

const withServices = new Set(['line', 'nearby', 'practical']);

function renderRung(context: EndingContext, rung: string) {
  const { messages, needs, opened, failed, open, showUrgent, audience, headingLevel } = context;
  const title = messages.text(`step-${rung}`);
  const more = messages.text(`step-${rung}-more`);
  const words = html`<span lang=${messages.langOf(`step-${rung}`)} dir="auto"
    ><span class="step">${title}</span><span class="soft small">${more}</span></span
  >`;
  if (rung === 'urgent')
    return html`<li><button type="button" class="rung" part="rung" @click=${showUrgent}>${words}</button></li>`;
  if (!withServices.has(rung)) return html`<li><div class="rung" part="rung">${words}</div></li>`;
  return html`
    <li>
      <details part="rung" @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && open(rung)}>
        <summary class="rung">${words}</summary>
        ${
          opened.has(rung)
            ? failed
              ? html`<p>${messages.text('no-services')}</p>`
              : html`<talk-signposts
                  plain
                  limit="3"
                  ?answered=${rung === 'line'}
                  @talk-signpost-shown=${keepInside}
                  needs=${needsOfRung(rung, needs).join(' ')}
                  audience=${audience}
                  heading-level=${headingLevel + 2}
                ></talk-signposts>`
            : nothing
        }
      </details>
    </li>
  `;
}

/** What is given back, then the rungs: people first, never fewer than three, none hidden by an answer. */
export function renderEnding(context: EndingContext) {
  const { messages, checkIn, reflections, rungs, headingLevel, local, again } = context;
  const { close } = checkIn;
  return html`
    <div
      id="ending"
      class="reflections"
      tabindex="-1"
      lang=${checkIn.language}
      dir=${directionOf(checkIn.language)}
      part="reflections"
    >
      ${reflections.map(({ text }) => html`<p>${local(text)}</p>`)}
    </div>
    <div class="heading" role="heading" aria-level=${headingLevel + 1}>${messages.text('chosen')}</div>
    <ul class="rungs" role="list">
      ${rungs.map((rung) => renderRung(context, rung))}
    </ul>
    <div class="close soft" lang=${checkIn.language} dir=${directionOf(checkIn.language)}>
      <p>${close.text}</p>
      ${close.lines.map((line) => html`<p class="small">${line}</p>`)}
    </div>
    <p class="row screen-only">
      <button type="button" class="filled" @click=${again}>${messages.text('again')}</button>
    </p>
  `;
}
