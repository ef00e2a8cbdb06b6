import { define } from '../define.js';
import { HintElement } from './hint.js';

define('talk-hint', HintElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-hint': HintElement;
  }
}
