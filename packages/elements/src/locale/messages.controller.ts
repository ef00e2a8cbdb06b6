import type { Calendar, Words } from '@talkplace/content';
import type { ReactiveController } from 'lit';
import type { Place, PlaceHost } from '../place/place.controller.js';
import { dateIn, listIn, timeIn, weekdayIn } from './calendar.js';

/** Values put into the places marked `{{name}}`; `count` chooses the plural form. */
export type Values = Record<string, string | number>;

type Translate = (key: string, values?: Values) => string | undefined;

/**
 * Gives an element its words, in the language of its place. English is there from the start; another language is loaded
 * once it is asked for, and until then the words before it stay. Words that a host supplied go through i18next.
 */
export class Messages implements ReactiveController {
  /** Language of the words in use; follows the place once they have arrived. */
  language = 'en';

  readonly #host: PlaceHost;
  readonly #place: Place;
  readonly #namespace: string;
  readonly #english: Words;
  readonly #still: boolean;
  #words: Words;
  #wanted = 'en';
  #fromHost: unknown;
  #translate: Translate | undefined;
  #calendar: Calendar | undefined;

  /**
   * @param namespace - The element's file in `locales/<language>/`.
   * @param english - Its English words, imported by the element itself.
   * @param still - Stays with these words: for safety texts that no other language has signed.
   */
  constructor(host: PlaceHost, place: Place, namespace: string, english: Words, still = false) {
    this.#host = host;
    this.#place = place;
    this.#namespace = namespace;
    this.#english = this.#words = english;
    this.#still = still;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#still) return;
    const { language } = this.#place;
    const fromHost = this.#place.settings.words;
    if (language === this.#wanted && fromHost === this.#fromHost) return;
    this.#wanted = language;
    this.#fromHost = fromHost;
    void this.#load(language);
  }

  async #load(wanted: string) {
    const supplied = this.#place.settings.words;
    let language = wanted;
    let words = this.#english;
    let calendar: Calendar | undefined;
    try {
      if (language !== 'en') {
        const { otherWords } = await import('./other-words.js');
        const other = await otherWords(this.#namespace, language);
        words = other.words ?? this.#english;
        calendar = other.calendar;
      }
    } catch {
      // Offline and not yet loaded: English is better than nothing, and the page tells its language below.
      language = 'en';
    }
    let translate: Translate | undefined;
    if (supplied) {
      const { hostWords } = await import('./host-words.js');
      translate = hostWords(this.#namespace, language, words, supplied);
    }
    // Another language was asked for meanwhile, and its words may already be here.
    if (wanted !== this.#wanted || supplied !== this.#fromHost) return;
    this.#words = words;
    this.#calendar = calendar;
    this.#translate = translate;
    this.language = language;
    this.#host.requestUpdate();
  }

  /** The words for a key, with its values put in. A key without words comes back as it is, so that it is seen. */
  text(key: string, values?: Values): string {
    const own = this.#translate?.(key, values);
    if (own !== undefined) return own;
    return format(this.#words[key] ?? this.#english[key] ?? key, this.language, values);
  }

  /** True where there are words for a key. */
  has(key: string): boolean {
    return Object.hasOwn(this.#words, key) || Object.hasOwn(this.#english, key);
  }

  /** The language in which a key is shown: English stands in where a safety text is not signed in another language. */
  langOf(key: string): string {
    const fromHost = this.#place.settings.words?.[this.language]?.[this.#namespace];
    if (fromHost && Object.hasOwn(fromHost, key)) return this.language;
    return this.#words[key] === undefined || this.#words[key] === this.#english[key] ? 'en' : this.language;
  }

  /** Tag for dates and times: the language with the country's habits, such as `en-GB`. */
  get locale(): string {
    const country = this.#place.settings.country || 'GB';
    const tag = this.language.includes('-') ? this.language : `${this.language}-${country}`;
    // Times and dates stand beside phone numbers, which are always in these digits.
    return `${tag}-u-nu-latn`;
  }

  /** A time of day from minutes after midnight, as people of this country write it. */
  time(minutes: number): string {
    return timeIn(this.locale, minutes);
  }

  /** A day from an ISO date (`2026-11-22`), written out. */
  date(iso: string): string {
    return dateIn(this.locale, iso, this.#calendar);
  }

  /** Name of a day of the week; 0 is Monday. */
  weekday(day: number): string {
    return weekdayIn(this.locale, day, this.#calendar);
  }

  /** Several things in one phrase: "a, b and c". */
  list(items: readonly string[]): string {
    return listIn(this.locale, items);
  }
}

/**
 * Puts values into compiled words: the plural form for `count` (CLDR), then each `{{name}}`. A test holds this against
 * i18next itself for every key, language and number.
 */
export function format(words: Words[string], language: string, values?: Values): string {
  const text =
    typeof words === 'string'
      ? words
      : (words[new Intl.PluralRules(language).select(Number(values?.count ?? 0))] ?? words.other ?? '');
  return values ? text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => String(values[name] ?? whole)) : text;
}
