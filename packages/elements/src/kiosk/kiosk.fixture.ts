import { fixture, html } from '@open-wc/testing';
import type { Speech } from './aloud.js';
import type { KioskClock } from './clock.js';
import './kiosk.define.js';
import type { KioskElement } from './kiosk.js';
import { waitUntil } from '../patience.fixture.js';

/** Time that a test moves by hand. */
export class HandClock implements KioskClock {
  at = 1_000_000;
  /** How far the clock on the wall is ahead of the other: a tablet that slept. */
  slept = 0;
  #timers = new Map<number, { due: number; call: () => void }>();
  #last = 0;

  now = () => this.at;
  wall = () => this.at + this.slept;
  after = (milliseconds: number, call: () => void) => {
    this.#last += 1;
    this.#timers.set(this.#last, { due: this.at + milliseconds, call });
    return this.#last;
  };
  cancel = (timer: unknown) => void this.#timers.delete(timer as number);

  /** Timers that wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets seconds pass, and everything that is due happen in its order. */
  pass(seconds: number): void {
    const end = this.at + seconds * 1000;
    for (;;) {
      const next = [...this.#timers].toSorted(([, a], [, b]) => a.due - b.due)[0];
      if (!next || next[1].due > end) break;
      this.#timers.delete(next[0]);
      this.at = Math.max(this.at, next[1].due);
      next[1].call();
    }
    this.at = end;
  }
}

/** A page that is not left: it notes where it would have gone. */
export class StillPage {
  went: string[] = [];
  online = true;
  canReplace = () => this.online;
  replace = (address: string) => void this.went.push(address);
}

export interface Given {
  settings?: Record<string, unknown>;
  now?: Date;
  speech?: Speech;
}

export const barbershop = {
  kind: 'barbershop',
  name: 'Harbour Street Barbers',
  country: 'GB',
  nation: 'GB-ENG',
  languages: ['en', 'ar'],
};

/** A kiosk with a clock and a page of the test's own. Chance always says the same. */
export async function kioskWith({ settings = {}, now, speech }: Given = {}) {
  const clock = new HandClock();
  const page = new StillPage();
  const kiosk = await fixture<KioskElement>(html`
    <talk-kiosk
      .settings=${{ ...barbershop, ...settings }}
      .clock=${clock}
      .page=${page}
      .random=${() => 0.5}
      .now=${now}
      .speech=${speech as Speech | undefined}
    ></talk-kiosk>
  `);
  await waitUntil(() => shown(kiosk, '.attract .spoken, .closed'), 'its first screen is there');
  return { kiosk, clock, page };
}

/** The first element of the kiosk's own that fits and can be seen. */
export function shown<T extends HTMLElement = HTMLElement>(kiosk: KioskElement, selector: string): T | undefined {
  return [...kiosk.shadowRoot!.querySelectorAll<T>(selector)].find((each) => each.checkVisibility());
}

export const read = (part: Element | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Presses what fits, as a script does: without the finger that `Touch` looks at. */
export async function press(kiosk: KioskElement, selector: string): Promise<void> {
  const part = shown(kiosk, selector);
  if (!part) throw new Error(`there is no ${selector} to press on the screen ${kiosk.screen}`);
  part.click();
  await kiosk.updateComplete;
  await kiosk.updateComplete;
}

const elements: Record<string, string> = {
  talk: 'talk-prompts',
  'check-in': 'talk-check-in',
  find: 'talk-signposts',
  someone: 'talk-signposts',
  together: 'talk-prompts',
};

/** Goes from the first screen to another one, and waits until it is there. */
export async function goTo(kiosk: KioskElement, screen: string): Promise<void> {
  await press(kiosk, '.start');
  // What it offers is known once its settings were looked through.
  await waitUntil(() => shown(kiosk, '.choice'), 'the home is there');
  if (screen === 'home') return;
  if (screen === 'hands-free') {
    await press(kiosk, '.choice[data-screen="talk"]');
    await press(kiosk, '.to-hands-free');
    return;
  }
  await press(kiosk, `.choice[data-screen="${screen}"]`);
  await waitUntil(
    () => inside(kiosk, elements[screen]!)?.querySelector('.card, talk-signpost, [part=card]'),
    `the screen ${screen} is there`,
    { timeout: 10_000 },
  );
}

/** What an element on the screen has drawn. */
export const inside = (kiosk: KioskElement, tag: string) =>
  kiosk.shadowRoot!.querySelector(`.stage ${tag}`)?.shadowRoot;

/** The button of the urgent bar. */
export const helpButton = (kiosk: KioskElement) =>
  kiosk.shadowRoot!.querySelector('.help talk-urgent')!.shadowRoot!.querySelector('button')!;
