import { define } from '../define.js';
import type { LeavePressedEvent } from './leave.events.js';
import { LeaveElement } from './leave.js';

define('talk-leave', LeaveElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-leave': LeaveElement;
  }
  interface HTMLElementEventMap {
    'talk-leave-pressed': LeavePressedEvent;
  }
}
