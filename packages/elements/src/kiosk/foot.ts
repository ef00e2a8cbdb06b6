import { html, nothing } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import type { KioskScreen } from './kiosk.events.js';

/** True on screens that lead back to the home. */
export const leadsBack = (screen: KioskScreen): boolean => !['attract', 'closed', 'crashed'].includes(screen);

/** What the controls of the frame need to be drawn. */
export interface FootContext {
  messages: Messages;
  screen: KioskScreen;
  /** Nothing of the person is shown any more. */
  wiped: boolean;
  /** Undefined where reading aloud is not offered. */
  reading: boolean | undefined;
  /** Undefined where nothing can be taken along. */
  taking: boolean | undefined;
  /** More stands below. */
  more: boolean;
  go: (screen: 'home' | 'hands-free') => void;
  aloud: () => void;
  take: () => void;
  down: () => void;
  clear: () => void;
  staff: () => void;
}

/** The same places on every screen: home, reading aloud, taking along; and clearing, for itself. */
export function renderFoot({ messages, screen, wiped, reading, taking, more, ...calls }: FootContext) {
  const text = messages.text.bind(messages);
  const onTheWay = leadsBack(screen) && !wiped;
  return html`
    <div class="part" role="region" aria-label=${text('controls')}>
      <div class="foot">
        ${screen === 'attract' && !wiped ? html`<talk-language></talk-language>` : nothing}
        ${onTheWay ? html`<button type="button" class="go-home" @click=${() => calls.go('home')}>${text('home')}</button>` : nothing}
        ${screen === 'talk' ? html`<button type="button" class="to-hands-free" @click=${() => calls.go('hands-free')}>${text('hands-free')}</button>` : nothing}
        ${
          reading === undefined
            ? nothing
            : html`<button type="button" class="aloud" @click=${calls.aloud}>
                ${text(reading ? 'aloud-stop' : 'aloud')}
              </button>`
        }
        ${
          taking === undefined
            ? nothing
            : html`<button type="button" class="take" aria-expanded=${taking ? 'true' : 'false'} @click=${calls.take}>
                ${text('carry')}
              </button>`
        }
      </div>
      ${more ? html`<button type="button" class="down" @click=${calls.down}>${text('more-below')}</button>` : nothing}
      <div class="end">
        <button type="button" class="clear" part="clear" @click=${calls.clear}>${text('clear')}</button>
        <button type="button" class="unseen" @click=${calls.staff}>${text('staff')}</button>
      </div>
    </div>
  `;
}
