import { loadWords, type Words } from '@talkplace/content';
import english from '@talkplace/content/words/staff.en.js';

/** Values for the places marked `{{name}}`; `count` chooses the plural form. */
export type Values = Record<string, string | number>;

/** The words for staff in one language. What it lacks stays English. */
export class StaffWords {
  /** Tag of the language. */
  readonly language: string;
  readonly #words: Words;

  private constructor(language: string, words: Words) {
    this.language = language;
    this.#words = words;
  }

  /** English, there from the start. */
  static readonly english = new StaffWords('en', english);

  /** Loads the words of a language; English where there are none, or offline. */
  static async in(language: string): Promise<StaffWords> {
    if (language === 'en') return StaffWords.english;
    const words = await loadWords('staff', language).catch(() => undefined);
    return words ? new StaffWords(language, words) : StaffWords.english;
  }

  get direction(): 'ltr' | 'rtl' {
    return this.language === 'ar' ? 'rtl' : 'ltr';
  }

  /** The words for a key, with its values put in. */
  text(key: string, values: Values = {}): string {
    const found = this.#words[key] ?? english[key] ?? key;
    const form = new Intl.PluralRules(this.language).select(Number(values['count'] ?? 0));
    const text = typeof found === 'string' ? found : (found[form] ?? found['other'] ?? '');
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  }
}
