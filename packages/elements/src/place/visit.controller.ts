import type { ReactiveController } from 'lit';
import type { Place, PlaceHost } from './place.controller.js';
import { ContentMissingEvent, CrashedEvent, OpenedEvent, type Visited } from './visit.events.js';

/** One observer for the whole page: a list of help has many cards. */
const visits = new WeakMap<Element, (inView: boolean) => void>();
let observer: IntersectionObserver | undefined;
const observing = () =>
  (observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) visits.get(target)?.(isIntersecting);
  }));

/**
 * Knows whether someone has an element in view, tells the page when that is so for the first time in a visit, and keeps an
 * element that cannot be drawn from showing nothing. A visit ends when the element forgets.
 */
export class Visit implements ReactiveController {
  readonly #host: PlaceHost;
  readonly #place: Place;
  readonly #element: Visited;
  readonly #seen: () => void;
  #visible = false;
  #told = false;
  #crashed = false;

  /** @param seen - Called when the element comes into view, and while it is in view whenever it was drawn. */
  constructor(host: PlaceHost, place: Place, element: Visited, seen: () => void = () => {}) {
    this.#host = host;
    this.#place = place;
    this.#element = element;
    this.#seen = seen;
    host.addController(this);
  }

  hostConnected(): void {
    visits.set(this.#host, (inView) => {
      // A page that is being left may be drawn once more, out of sight.
      const { hidden } = document;
      this.#visible = inView && !hidden;
      if (inView && hidden) document.addEventListener('visibilitychange', () => this.#observe(), { once: true });
      this.#look();
    });
    this.#observe();
  }

  /** Asks afresh whether it is in view. */
  #observe() {
    observing().unobserve(this.#host);
    if (this.#host.isConnected) observing().observe(this.#host);
  }

  hostDisconnected(): void {
    observing().unobserve(this.#host);
    this.#visible = false;
  }

  hostUpdated(): void {
    this.#look();
  }

  /** True while a part of the element is on the screen, as its settings want it: some may still be on their way. */
  get inView(): boolean {
    return this.#visible && !this.#place.pending && !this.#place.settings.reporting?.pending;
  }

  #look() {
    if (!this.inView) return;
    this.#tell();
    this.#seen();
  }

  /**
   * The next person begins: coming into view counts again. Not before the browser has drawn the page once more in sight,
   * which it never does for one that is being left: leaving would count as a second visit.
   */
  again(): void {
    this.#told = this.#visible = false;
    this.#observe();
  }

  /** Tells that content could not be loaded. */
  contentMissing(): void {
    this.#host.dispatchEvent(new ContentMissingEvent({ element: this.#element }));
  }

  /**
   * Draws the element. If that fails, the page is told, the console has the error, and from then on the element shows
   * urgent help and what the host wrote.
   */
  guard(draw: () => void): void {
    if (this.#crashed) return;
    try {
      draw();
    } catch (error) {
      this.#crashed = true;
      console.warn('Talkplace:', error);
      const fallback = [document.createElement('slot')] as HTMLElement[];
      if (this.#element !== 'urgent') {
        const urgent = document.createElement('talk-urgent');
        urgent.toggleAttribute('compact', true);
        fallback.unshift(urgent);
      }
      this.#host.shadowRoot?.replaceChildren(...fallback);
      this.#host.dispatchEvent(new CrashedEvent({ element: this.#element }));
    }
  }

  /** False inside another of our elements: it is a part of that one. */
  get alone(): boolean {
    const around = (this.#host.getRootNode() as ShadowRoot).host as Element | undefined;
    // Kiosk and launcher are shells: what stands in them is used for itself, but for the urgent help of their frame.
    if (/^talk-(kiosk|launcher)$/.test(around?.localName ?? '')) return this.#element !== 'urgent';
    return !around?.localName.startsWith('talk-');
  }

  #tell() {
    if (this.#told || !this.alone) return;
    this.#told = true;
    this.#host.dispatchEvent(new OpenedEvent({ element: this.#element, language: this.#place.language }));
  }
}
