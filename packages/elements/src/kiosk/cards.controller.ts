import { loadPack, type Pack, type Prompt } from '@talkplace/content';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Place } from '../place/place.controller.js';
import { handsFreeCards, idleCards, shuffled } from './attract.js';
import type { KioskClock } from './clock.js';
import { fitLine } from './fit.js';
import type { Move } from './keys.js';
import type { KioskScreen } from './kiosk.events.js';
import { Turning } from './turning.js';

/** Milliseconds for each card. */
const turns: Partial<Record<KioskScreen, number>> = { attract: 12_000, 'hands-free': 20_000 };
/** Largest letters in millimetres: capitals of 12 mm for a glance (CARE.md 10.4), and more where there is room. */
const largest = 22;

export interface CardsHost extends ReactiveControllerHost, HTMLElement {
  readonly clock: KioskClock;
  readonly random: () => number;
  readonly millimetre: number;
}

const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The lines that show one after another on the first screen and on the hands-free one. */
export class Cards implements ReactiveController {
  /** The pack that the lines come from, once it is there. */
  pack: Pack | undefined;

  readonly #host: CardsHost;
  readonly #place: Place;
  readonly #turning: Turning;
  #wanted: unknown;
  #screen: KioskScreen = 'attract';
  #cards: Prompt[] = [];
  #lettingGo: unknown;

  constructor(host: CardsHost, place: Place) {
    this.#host = host;
    this.#place = place;
    this.#turning = new Turning(
      () => host.clock,
      () => host.requestUpdate(),
    );
    host.addController(this);
  }

  hostUpdate(): void {
    const { settings, pending } = this.#place;
    const wanted = settings.pack ?? settings.kind;
    if (pending || wanted === this.#wanted) return;
    this.#wanted = wanted;
    void this.#load(wanted);
  }

  hostUpdated(): void {
    this.fit();
  }

  hostDisconnected(): void {
    this.stop();
  }

  async #load(wanted: string | Pack) {
    try {
      const pack = typeof wanted === 'string' ? await loadPack(wanted) : wanted;
      if (wanted !== this.#wanted) return;
      this.pack = pack;
      this.#deal();
      this.#host.requestUpdate();
    } catch {
      // Offline and not in the cache: the invitation stands without a line.
    }
  }

  #deal() {
    if (!this.pack) return;
    const cards = this.#screen === 'hands-free' ? handsFreeCards(this.pack) : idleCards(this.pack);
    this.#cards = shuffled(cards, this.#host.random);
  }

  /** The card that shows; undefined until there is one. */
  get card(): Prompt | undefined {
    return this.#cards[this.#turning.turn % this.#cards.length];
  }

  /** How many have shown before. */
  get turn(): number {
    return this.#turning.turn;
  }

  /** True while the card stays. */
  get held(): boolean {
    return this.#turning.held;
  }

  /** A screen begins: cards in a fresh order. On the first one they stand still for people who asked for less motion. */
  enter(screen: KioskScreen): void {
    this.stop();
    this.#screen = screen;
    this.#deal();
    const every = turns[screen];
    if (every) this.#turning.start(every, screen === 'attract' && prefersStill());
  }

  /** Nothing moves any more. */
  stop(): void {
    this.#turning.stop();
    this.#host.clock.cancel(this.#lettingGo);
  }

  /** Does what a key asked for. */
  obey(move: Move): void {
    if (move === 'hold') this.hold(!this.held);
    else this.move(move === 'next' ? 1 : -1);
  }

  move(by: 1 | -1): void {
    this.#turning.move(by);
  }

  /** Keeps the card or lets it go. @param atMost - Lets it go by itself after so many milliseconds. */
  hold(held: boolean, atMost?: number): void {
    this.#host.clock.cancel(this.#lettingGo);
    this.#turning.hold(held);
    if (held && atMost !== undefined && !prefersStill()) {
      this.#lettingGo = this.#host.clock.after(atMost, () => this.#turning.hold(false));
    }
  }

  /** Makes the line as large as there is room. */
  fit(): void {
    const box = this.#host.shadowRoot?.querySelector<HTMLElement>('.lines');
    const line = box?.querySelector<HTMLElement>('.line');
    if (box && line) fitLine(box, line, largest * this.#host.millimetre);
  }
}
