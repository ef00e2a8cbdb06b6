import { define } from '../define.js';
import '../urgent/urgent.define.js';
import type { PromptsShownEvent, PromptsUnfoldedEvent } from './prompts.events.js';
import { PromptsElement } from './prompts.js';

define('talk-prompts', PromptsElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-prompts': PromptsElement;
  }
  interface HTMLElementEventMap {
    'talk-prompts-shown': PromptsShownEvent;
    'talk-prompts-unfolded': PromptsUnfoldedEvent;
  }
}
