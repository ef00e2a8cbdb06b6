import { define } from '../define.js';
import '../leave/leave.define.js';
import '../urgent/urgent.define.js';
import type { LauncherClosedEvent, LauncherOpenedEvent } from './launcher.events.js';
import { LauncherElement } from './launcher.js';

define('talk-launcher', LauncherElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-launcher': LauncherElement;
  }
  interface HTMLElementEventMap {
    'talk-launcher-opened': LauncherOpenedEvent;
    'talk-launcher-closed': LauncherClosedEvent;
  }
}
