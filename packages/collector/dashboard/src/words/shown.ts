import { reasonOf, type Shown } from '../../../src/api.js';

const numbers = new Intl.NumberFormat('en-GB');

/** The number, such as "1,410". */
export const inFigures = (value: number): string => numbers.format(value);

/** A number that may be shown, or in words why there is none. */
export const shownInWords = (shown: Shown): string => ('value' in shown ? inFigures(shown.value) : reasonOf(shown));

export const isHidden = (shown: Shown): boolean => 'hidden' in shown;
