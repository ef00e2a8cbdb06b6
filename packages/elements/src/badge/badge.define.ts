import { define } from '../define.js';
import { BadgeElement } from './badge.js';

define('talk-badge', BadgeElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-badge': BadgeElement;
  }
}
