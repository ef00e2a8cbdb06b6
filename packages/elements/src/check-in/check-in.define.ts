import { define } from '../define.js';
import '../urgent/urgent.define.js';
import type { CheckInBegunEvent, CheckInFinishedEvent, CheckInRungChosenEvent } from './check-in.events.js';
import { CheckInElement } from './check-in.js';

define('talk-check-in', CheckInElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-check-in': CheckInElement;
  }
  interface HTMLElementEventMap {
    'talk-check-in-begun': CheckInBegunEvent;
    'talk-check-in-finished': CheckInFinishedEvent;
    'talk-check-in-rung-chosen': CheckInRungChosenEvent;
  }
}
