import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { Place } from './place.controller.js';

/**
 * Holds the settings for everything inside it. It shows nothing of its own: whatever stands between its tags shows.
 *
 * @customElement talk-place
 * @slot - The page's own words and the Talkplace elements that share these settings.
 * @attr {string} kind - barbershop, workplace, school or community.
 * @attr {string} country - ISO 3166-1 code, such as GB.
 * @attr {string} nation - ISO 3166-2 code, such as GB-SCT.
 * @attr {string} languages - Languages offered here, separated by spaces.
 * @attr {string} device - personal or shared.
 * @attr {string} view - guest or host: whether this page is for guests or for the people who run the place.
 * @attr {string} src - A JSON file with any of these settings.
 */
export class PlaceElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Settings as an object; the same names as in `place.json`. */
  @property({ attribute: false }) settings: unknown;

  constructor() {
    super();
    new Place(this);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
