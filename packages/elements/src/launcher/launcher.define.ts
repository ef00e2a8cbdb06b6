import { define } from '../define.js';
import '../urgent/urgent.define.js';
import type { LauncherOpenedEvent } from './launcher.events.js';
import { LauncherElement } from './launcher.js';

define('talk-launcher', LauncherElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-launcher': LauncherElement;
  }
  interface HTMLElementEventMap {
    'talk-launcher-opened': LauncherOpenedEvent;
  }
}
