import { addressOf, type Values } from '@talkplace/elements/plain.js';

/** One way to reach help. */
export interface SheetWay {
  /** Such as `116 123` or `Text SHOUT to 85258`. */
  words: string;
  /** The part of the words that is dialled; empty for a page. */
  number: string;
  /** `tel:`, `sms:`, `mailto:`, `https:`; undefined where nothing opens. */
  address: string | undefined;
  /** What stands beside it: the key to press, hours, languages. */
  facts: string[];
}

/** A way to get in touch, as far as words go. */
export interface Reach {
  type: string;
  value: string;
  display: string;
  keyword: string | undefined;
}

const spoken = new Set(['phone', 'text', 'relay', 'whatsapp']);
const bare = (address: string) => address.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');

/** Words and link of one way. `text` gives the words of a way by its type. */
export function wayOf(
  { type, value, display, keyword }: Reach,
  text: (key: string, values?: Values) => string,
  facts: string[],
): SheetWay {
  const address = addressOf(type, value, keyword);
  const number = spoken.has(type) ? display : '';
  const page = type === 'email' ? value : bare(value);
  const words =
    type === 'phone'
      ? display
      : type === 'text' && keyword
        ? text('text-word', { word: keyword, number: display })
        : number
          ? text(type, { number: display })
          : type === 'email'
            ? page
            : `${text(type)}: ${page}`;
  return { words, number, address, facts };
}

/** A page of its own, by its address in full: on paper nothing else can be followed. */
export const pageOf = (url: string): SheetWay => ({ words: bare(url), number: '', address: url, facts: [] });
