import { define } from '../define.js';
import '../urgent/urgent.define.js';
import { PrivacyElement } from './privacy.js';

define('talk-privacy', PrivacyElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-privacy': PrivacyElement;
  }
}
