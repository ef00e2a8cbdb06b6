import { LitElement, css, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { Place } from './place.controller.js';
import { readReporting } from './report-settings.js';
import { Reporting } from './reporting.js';

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
 * @attr {string} report-to - Where counts go; without it nothing is counted.
 * @attr {string} place-key - Key of the place, where the endpoint asks for one.
 * @attr {string} report-area - Official code of the area; the nation, else the country, by default.
 * @attr {string} report-storage - durable, memory or off: where counts wait.
 * @attr {number} report-min-fill - Counts to wait for before a day that still runs is told.
 * @attr {boolean} no-store - Counts wait in the page at most, whatever else is said: `durable` becomes `memory`.
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

  /** Counts wait in the page at most: for pages that may store nothing, whatever `place.json` says. */
  @property({ type: Boolean, attribute: 'no-store' }) noStore = false;

  readonly #place = new Place(this, readReporting);
  readonly #reporting = new Reporting(this, () => this.#place.refresh());

  constructor() {
    super();
    this.#place.reporting = this.#reporting;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A page that moves the place takes it off and puts it back in one go.
    queueMicrotask(() => this.isConnected || this.#reporting.stop());
  }

  protected override update(changed: PropertyValues): void {
    // Not before: the `settings` property has been read only now.
    if (this.isConnected) this.#reporting.update(this.#place.settings, this.#place.pending, this.noStore);
    super.update(changed);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
