import type { KioskElement } from '@talkplace/elements';
import type { Light } from './keep/kept.js';

/** Light where staff chose none: full while open, a third outside the opening hours. */
export const defaultLight: Light = { open: 1, closed: 0.3 };
const minute = 60_000;

/** Darkens the screen outside the opening hours, as long as nobody uses it. */
export class Dim {
  readonly #veil = document.createElement('div');
  readonly #kiosk: KioskElement;
  readonly #light: () => Light;

  constructor(kiosk: KioskElement, light: () => Light) {
    this.#kiosk = kiosk;
    this.#light = light;
    this.#veil.className = 'dim';
    document.body.append(this.#veil);
    for (const type of ['talk-kiosk-shown', 'pointerdown', 'keydown']) addEventListener(type, this.look);
    setInterval(this.look, minute);
    this.look();
  }

  /** Looks at the clock, and at whether someone is there. */
  readonly look = (): void => {
    const { open, closed } = this.#light();
    const isResting = this.#kiosk.screen === 'closed';
    this.#veil.style.setProperty('--dim', String(1 - (isResting ? closed : open)));
  };
}
