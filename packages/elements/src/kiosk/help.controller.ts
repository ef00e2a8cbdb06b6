import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { UrgentRequestEvent } from '../urgent/urgent.events.js';
import type { UrgentElement } from '../urgent/urgent.js';
import type { KioskClock } from './clock.js';

/** No warning and no wipe for so long after urgent help was used (CARE.md 10.6). */
const kept = 3 * 60_000;

export interface HelpHost extends ReactiveControllerHost, HTMLElement {
  readonly clock: KioskClock;
}

/** Knows whether the urgent card of the frame is open, and when it was last used. */
export class Help implements ReactiveController {
  /** True while the card covers the screen. */
  open = false;

  readonly #host: HelpHost;
  readonly #used: (keep: number) => void;
  readonly #opened: () => void;
  #until = -Infinity;

  /**
   * @param used - Called each time it is used, with the time for which nothing may be wiped.
   * @param opened - Called when it has just opened.
   */
  constructor(host: HelpHost, used: (keep: number) => void, opened: () => void) {
    this.#host = host;
    this.#used = used;
    this.#opened = opened;
    host.addController(this);
  }

  hostConnected(): void {}

  get #urgent(): UrgentElement | null {
    return this.element?.querySelector('talk-urgent') ?? null;
  }

  /** What holds the bar and the card. */
  get element(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.help') ?? null;
  }

  /** Milliseconds for which nothing may be wiped; 0 or less when that is over. */
  get keepsFor(): number {
    return this.#until - this.#host.clock.now();
  }

  /** Someone touched the screen: with the card open, they are using it. */
  touched(): void {
    if (this.open) this.#keep();
  }

  /** A press has done what it does: looks whether it opened or closed the card. */
  pressed(event: Event): void {
    const urgent = this.#urgent;
    if (urgent && event.composedPath().includes(urgent)) this.#look();
  }

  /** Answers the bars of the elements inside: they draw none of their own. */
  readonly answer = (event: UrgentRequestEvent): void => {
    event.stopPropagation();
    event.detail.show = () => this.show();
  };

  /** Opens the card and moves the focus to it. */
  show(): void {
    this.#urgent?.show();
    this.#look();
  }

  /** Closes it: another screen was asked for. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    if (this.#urgent) this.#urgent.open = false;
    this.#keep();
  }

  /** Closes it, and forgets that it was used: for the next person. */
  forget(): void {
    this.#until = -Infinity;
    this.open = false;
    if (this.#urgent) this.#urgent.open = false;
  }

  #look() {
    const open = this.#urgent?.open ?? false;
    if (open === this.open) return;
    this.open = open;
    this.element?.scrollTo(0, 0);
    this.#keep();
    if (open) this.#opened();
    this.#host.requestUpdate();
  }

  #keep() {
    this.#until = this.#host.clock.now() + kept;
    this.#used(kept);
  }
}
