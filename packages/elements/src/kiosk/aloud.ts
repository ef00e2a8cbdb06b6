import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearestLang } from '../place/language.js';

/** As much of the browser's speech as reading aloud needs. */
export type Speech = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;

/** A stretch of words in one language. */
export interface Line {
  words: string;
  language: string;
}

const readable = 'p, li, summary, legend, label, button, [role="heading"], [role="listitem"], h1, h2, h3, h4, dt, dd';

function* children(node: Element): Iterable<Element> {
  if (node instanceof HTMLSlotElement && node.assignedElements().length) yield* node.assignedElements();
  else yield* (node.shadowRoot ?? node).children;
}

const isShown = (element: Element) =>
  element.checkVisibility() && !element.matches('[aria-hidden="true"], .unseen, talk-privacy, select');

/** True where parts of it are to be read one by one. */
const holdsParts = (element: Element): boolean =>
  [...element.querySelectorAll('*')].some((part) => part.matches(readable) || part.shadowRoot);

/** What a person sees in an element, line by line, through all shadow roots; what is folded away is left out. */
export function linesIn(element: Element): Line[] {
  if (!isShown(element)) return [];
  if (element.matches(readable) && !holdsParts(element)) {
    const words = element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return words ? [{ words, language: nearestLang(element)?.getAttribute('lang') ?? 'en' }] : [];
  }
  return [...children(element)].flatMap(linesIn);
}

/**
 * Reads aloud, quietly, when asked to: with a voice that lives on the device, for others send the words away. Lines in a
 * language without such a voice are left out.
 */
export class Aloud implements ReactiveController {
  /** True while it reads. */
  reading = false;

  readonly #speech: () => Speech | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #changed = () => this.#host.requestUpdate();
  #heard: Speech | undefined;
  #left = 0;

  /** @param speech - The browser's speech, asked each time. */
  constructor(host: ReactiveControllerHost, speech: () => Speech | undefined) {
    this.#host = host;
    this.#speech = speech;
    host.addController(this);
  }

  /** Voices arrive late. */
  hostConnected(): void {
    this.#heard = this.#speech();
    this.#heard?.addEventListener('voiceschanged', this.#changed);
  }

  hostDisconnected(): void {
    this.stop();
    this.#heard?.removeEventListener('voiceschanged', this.#changed);
  }

  /** Whether there is a voice of the device for a language. */
  speaks(language: string): boolean {
    return this.#voice(language) !== undefined;
  }

  #voice(language: string): SpeechSynthesisVoice | undefined {
    const base = language.toLowerCase().split('-')[0]!;
    return this.#speech()
      ?.getVoices()
      .find(({ localService, lang }) => localService && lang.toLowerCase().split(/[-_]/)[0] === base);
  }

  /** Reads what a person sees in an element, or stops. */
  toggle(element: Element): void {
    if (this.reading) this.stop();
    else this.read(linesIn(element));
  }

  /** Reads lines one after another. */
  read(lines: readonly Line[]): void {
    this.stop();
    const speech = this.#speech();
    for (const { words, language } of lines) {
      const voice = this.#voice(language);
      if (!voice || !speech) continue;
      const said = new SpeechSynthesisUtterance(words);
      said.voice = voice;
      said.lang = voice.lang;
      said.volume = 0.5;
      said.rate = 0.9;
      said.addEventListener('end', this.#next);
      said.addEventListener('error', this.#next);
      this.#left += 1;
      speech.speak(said);
    }
    this.reading = this.#left > 0;
    this.#changed();
  }

  readonly #next = () => {
    this.#left -= 1;
    if (this.#left > 0 || !this.reading) return;
    this.reading = false;
    this.#changed();
  };

  /** Stops at once. */
  stop(): void {
    if (!this.reading) return;
    this.reading = false;
    this.#left = 0;
    this.#speech()?.cancel();
    this.#changed();
  }
}
