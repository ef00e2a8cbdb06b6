import type { Shown } from '../../../src/api.js';

const numbers = new Intl.NumberFormat('en-GB');

const reasons: Record<Extract<Shown, { hidden: string }>['hidden'], string> = {
  'fewer-than-8': 'fewer than 8',
  'fewer-than-20': 'fewer than 20',
  'too-few-places': 'too few places',
  'no-data': 'no data',
  'not-at-this-level': 'not at this level',
};

/** The number, such as "1,410". */
export const inFigures = (value: number): string => numbers.format(value);

/** A number that may be shown, or in words why there is none. */
export const shownInWords = (shown: Shown): string =>
  'value' in shown ? inFigures(shown.value) : (reasons[shown.hidden] ?? shown.hidden);

export const isHidden = (shown: Shown): boolean => 'hidden' in shown;
