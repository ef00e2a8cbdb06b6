import { define } from '@talkplace/elements';
import { CardSizeElement } from './card-size.js';
import { PinPadElement } from './pin-pad.js';
import { StaffElement } from './staff.js';

define('kiosk-pin-pad', PinPadElement);
define('kiosk-card-size', CardSizeElement);
define('kiosk-staff', StaffElement);

export { StaffElement };

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-pin-pad': PinPadElement;
    'kiosk-card-size': CardSizeElement;
    'kiosk-staff': StaffElement;
  }
}
