import { define } from '../define.js';
import type { UrgentFollowedEvent, UrgentOpenedEvent } from './urgent.events.js';
import { UrgentElement } from './urgent.js';

define('talk-urgent', UrgentElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-urgent': UrgentElement;
  }
  interface HTMLElementEventMap {
    'talk-urgent-opened': UrgentOpenedEvent;
    'talk-urgent-followed': UrgentFollowedEvent;
  }
}
