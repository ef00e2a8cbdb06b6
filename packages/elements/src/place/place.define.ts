import { define } from '../define.js';
import { PlaceElement } from './place.js';

define('talk-place', PlaceElement);

declare global {
  interface HTMLElementTagNameMap {
    'talk-place': PlaceElement;
  }
}
