import { define } from '../define.js';
import './signpost.define.js';
import type { SignpostsFilteredEvent } from './signposts.events.js';
import { SignpostsElement } from './signposts.js';

define('talk-signposts', SignpostsElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-signposts': SignpostsElement;
  }
  interface HTMLElementEventMap {
    'talk-signposts-filtered': SignpostsFilteredEvent;
  }
}
