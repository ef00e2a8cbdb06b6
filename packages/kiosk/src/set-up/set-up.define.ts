import { define } from '@talkplace/elements';
import { CardSizeElement } from '../staff/card-size.js';
import { PinPadElement } from '../staff/pin-pad.js';
import { SetUpElement } from './set-up.js';

define('kiosk-pin-pad', PinPadElement);
define('kiosk-card-size', CardSizeElement);
define('kiosk-set-up', SetUpElement);

export { SetUpElement };

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-set-up': SetUpElement;
  }
}
