import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { KioskClock } from './clock.js';
import { Presses } from './presses.js';
import { StaffCorner } from './staff-corner.js';

/** What the kiosk has to say about touches, and to hear of them. */
export interface TouchHost extends ReactiveControllerHost, HTMLElement {
  readonly millimetre: number;
  readonly clock: KioskClock;
}

export interface TouchCalls {
  /** Someone is here: a touch, a key, a wheel, whatever it meant. */
  touched(): void;
  /** A press that counts has done what it does. */
  pressed(event: Event): void;
  /** Someone asked for the staff corner. */
  staff(): void;
  /** A key that no field is waiting for. */
  key(event: KeyboardEvent): void;
  /** The frame's urgent help, and whether it is open. */
  help(): { element: Element | null; open: boolean };
  /** Opens urgent help, for a finger beside another one: then the browser makes no click of it. */
  openHelp(): void;
}

/** A card that has just opened under drumming fingers is not closed by them; milliseconds. */
const helpStays = 600;
/** A click follows its press within this, in milliseconds. */
const clickWithin = 800;
const signs = ['pointermove', 'touchmove', 'wheel', 'input', 'focusin'] as const;
const fields = 'input:not([type=radio], [type=checkbox]), textarea, select';

/** Stands between fingers and screens: lets through what someone meant, and urgent help always. */
export class Touch implements ReactiveController {
  readonly #host: TouchHost;
  readonly #calls: TouchCalls;
  readonly #corner: StaffCorner;
  #presses = new Presses();
  #refusedUntil = -Infinity;
  #helpOpenedAt = -Infinity;

  constructor(host: TouchHost, calls: TouchCalls) {
    this.#host = host;
    this.#calls = calls;
    this.#corner = new StaffCorner(
      () => host.clock,
      () => calls.staff(),
    );
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    host.addEventListener('pointerdown', this.#down, true);
    host.addEventListener('pointerup', this.#up, true);
    host.addEventListener('pointercancel', this.#up, true);
    host.addEventListener('click', this.#click, true);
    host.addEventListener('click', this.#done);
    host.addEventListener('contextmenu', stop);
    host.addEventListener('dragstart', stop);
    for (const sign of signs) host.addEventListener(sign, this.#sign, { capture: true, passive: true });
    window.addEventListener('keydown', this.#key, true);
    // The clipboard is the next person's too, and no browser lets a page empty it without a touch.
    for (const taking of ['copy', 'cut']) window.addEventListener(taking, stop, true);
  }

  hostDisconnected(): void {
    const host = this.#host;
    host.removeEventListener('pointerdown', this.#down, true);
    host.removeEventListener('pointerup', this.#up, true);
    host.removeEventListener('pointercancel', this.#up, true);
    host.removeEventListener('click', this.#click, true);
    host.removeEventListener('click', this.#done);
    host.removeEventListener('contextmenu', stop);
    host.removeEventListener('dragstart', stop);
    for (const sign of signs) host.removeEventListener(sign, this.#sign, { capture: true });
    window.removeEventListener('keydown', this.#key, true);
    for (const taking of ['copy', 'cut']) window.removeEventListener(taking, stop, true);
    this.#corner.up();
  }

  /** Another screen stands under the finger now. */
  screenChanged(): void {
    this.#presses.screenChanged(performance.now());
  }

  /** Urgent help has just opened. */
  helpOpened(): void {
    this.#helpOpenedAt = performance.now();
  }

  /** True while presses come so thick that none of them tells anything. */
  get isStorm(): boolean {
    return this.#presses.isStorm(performance.now());
  }

  /** For the next person: nothing is known of the presses before. */
  reset(): void {
    this.#presses = new Presses();
    this.#refusedUntil = -Infinity;
  }

  readonly #sign = () => this.#calls.touched();

  #isInHelp(event: Event): boolean {
    const { element } = this.#calls.help();
    return element !== null && event.composedPath().includes(element);
  }

  readonly #down = (event: PointerEvent) => {
    this.#calls.touched();
    this.#corner.down(event, this.#calls.help().element?.getBoundingClientRect(), this.#host.millimetre);
    let meant = this.#presses.accept(event, this.#host.millimetre);
    if (this.#isInHelp(event)) {
      const { open } = this.#calls.help();
      meant = open ? meant && event.timeStamp - this.#helpOpenedAt > helpStays : true;
    }
    this.#refusedUntil = meant ? -Infinity : event.timeStamp + clickWithin;
  };

  readonly #up = (event: PointerEvent) => {
    this.#corner.up();
    if (event.isPrimary || event.type !== 'pointerup' || this.#calls.help().open || !this.#isInHelp(event)) return;
    const isButton = event.composedPath().some((at) => at instanceof Element && at.localName === 'button');
    if (isButton) this.#calls.openHelp();
  };

  readonly #click = (event: MouseEvent) => {
    if (event.timeStamp < this.#refusedUntil) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };

  readonly #done = (event: Event) => this.#calls.pressed(event);

  readonly #key = (event: KeyboardEvent) => {
    this.#calls.touched();
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || target.matches(fields)) return;
    if (event.key === 'Enter' || event.key === ' ') {
      const { timeStamp } = event;
      const meant = this.#presses.accept({ timeStamp, isPrimary: !event.repeat, width: 0, height: 0 }, 1);
      if (!meant && !this.#isInHelp(event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
    }
    if (!event.defaultPrevented && !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.#calls.key(event);
    }
  };
}

const stop = (event: Event) => event.preventDefault();
