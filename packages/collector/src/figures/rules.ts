import type { Rules } from '../api.js';
import { limitsOfRules, rulesVersion } from './disclosure.js';

/** The rules of `disclosure.ts` in plain words. `threshold` is the operator's own. */
export function describeRules(threshold: number): Rules {
  const { sensitive, step, places, organisations, base, people } = limitsOfRules;
  const rules: [title: string, text: string][] = [
    [
      'Nought',
      `“0” stands only where every place of that type reported, and only for a whole group of counters by one dimension in a month or quarter, with a total of at least ${base}; “no data” under the same conditions where no place of that type reported. “No data” also stands where no such place is enrolled, and where nobody reported. Everywhere else nought is one of the numbers that “fewer than ${threshold}” can mean: a nought beside small numbers would say that those are not nought.`,
    ],
    ['Small numbers', `Numbers below ${threshold} are not shown.`],
    [
      'Rounding',
      `All other numbers, and all totals, are rounded to a multiple of ${step}, each by itself. No number is worked out from another one that is shown, so they need not add up.`,
    ],
    ['Percentages', `Only from rounded numbers, only where the whole is ${base} or more, and only in whole per cent.`],
    [
      'Enough places',
      `A number is shown only where at least ${places} places contributed, each with a key of its own, and none of them more than four fifths. Reports without a key are in no figure.`,
    ],
    [
      'Urgent help and danger',
      `Counters that tell of danger or crisis are hidden below ${sensitive}, shown by month only, for nations or whole countries only, never for one organisation: at least ${organisations} must be enrolled and have contributed, and none of them more than four fifths. Nought and what came late are never told of them. They are part of no total with other counters.`,
    ],
    [
      'Closed periods',
      'Weeks, months and quarters that are over; no other dates, and no sums over several of them. At most two dimensions at once. Versions only by period, for everyone together, and only of what was opened, what failed, what content was missing and what was lost. Rows and columns follow from who is enrolled, not from what was counted.',
    ],
    [
      'Published once',
      'A period is published 14 days after its last day and never changes. What comes later is counted in the next period that is still open, and shown there as “late” too, where the total is shown; a nought of it is never told.',
    ],
    [
      'Everywhere the same',
      'Tables, charts, CSV and exports pass the same rules in the collector. A hidden number never leaves it.',
    ],
    [
      'One place',
      `A place sees its own figures by month only, under the same rules for small numbers and rounding, and only where it is for ${people} people or more.`,
    ],
    [
      'Coverage',
      'Beside every figure stands how many places are enrolled, how many reported, how many were silent for 14 days, what waits in quarantine and what was lost.',
    ],
    ['Public rules', `These rules are public. This is version ${rulesVersion}; it stands beside every figure.`],
  ];
  return { version: rulesVersion, rules: rules.map(([title, text], at) => ({ id: at + 1, title, text })) };
}
