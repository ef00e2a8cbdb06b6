import { define } from '../define.js';
import type { LanguageChosenEvent } from './language.events.js';
import { LanguageElement } from './language.js';

define('talk-language', LanguageElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-language': LanguageElement;
  }
  interface HTMLElementEventMap {
    'talk-language-chosen': LanguageChosenEvent;
  }
}
