import { define } from '../define.js';
import '../language/language.define.js';
import '../urgent/urgent.define.js';
import type { KioskShownEvent, KioskStaffEvent, KioskWipeEvent } from './kiosk.events.js';
import { KioskElement } from './kiosk.js';

define('talk-kiosk', KioskElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-kiosk': KioskElement;
  }
  interface HTMLElementEventMap {
    'talk-kiosk-wipe': KioskWipeEvent;
    'talk-kiosk-staff': KioskStaffEvent;
    'talk-kiosk-shown': KioskShownEvent;
  }
}
