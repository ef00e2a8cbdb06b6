import { loadHesitation, type Hesitation, type KioskChoice } from '@talkplace/content';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { KioskScreen } from './kiosk.events.js';
import { screenElements } from './screens.js';

/** Loads what a screen is made of when it is asked for. */
export class Screens implements ReactiveController {
  /** Screens whose elements are there. */
  loaded: ReadonlySet<KioskChoice> = new Set();
  /** The screen asked for last could not be loaded. */
  failed = false;
  /** First sentences for someone who is worried about another person. */
  hesitation: Hesitation | undefined;

  readonly #host: ReactiveControllerHost;
  #wanted = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Loads; never rejects. Screens that need nothing are there already. */
  async load(screen: KioskScreen): Promise<void> {
    this.#wanted = screen;
    this.failed = false;
    if (Object.hasOwn(screenElements, screen)) await this.#register(screen as KioskChoice);
    if (screen === 'someone') this.hesitation ??= await loadHesitation().catch(() => undefined);
    this.#host.requestUpdate();
  }

  async #register(screen: KioskChoice) {
    try {
      await screenElements[screen]();
      this.loaded = new Set([...this.loaded, screen]);
    } catch {
      if (this.#wanted === screen) this.failed = true;
    }
    this.#host.requestUpdate();
  }
}
