import { reasonOf, type Coverage, type Figures, type Shown } from '../api.js';

/** A number, or in words why there is none. */
export const wordsOf = (shown: Shown): string => ('value' in shown ? String(shown.value) : reasonOf(shown));

/**
 * A table as CSV (RFC 4180): a line of names, a line for each row, then lines for total, late, what it is about, coverage and
 * rules, each with the same number of fields. A text that a spreadsheet could take for a formula gets an apostrophe before it.
 */
export function figuresAsCsv(figures: Figures): string {
  const { title, rows, columns, cells, total, late, coverage, rules, query } = figures;
  const width = 2 + Math.max(1, columns.length);
  const heads = columns.length > 0 ? columns.map(({ id }) => id) : [title];
  const lines: string[][] = [
    [query.rows, 'label', ...heads],
    ...rows.map(({ id, label }, at) => [id, label, ...cells[at]!.map(wordsOf)]),
    ['total', title, wordsOf(total)],
    ['late', 'part that came late', wordsOf(late)],
    ...aboutLines(figures),
    ...coverageLines(coverage, query.to),
    ['periods', 'first and last', query.from === query.to ? query.from : `${query.from} to ${query.to}`],
    ['rules', 'version of the disclosure rules', rules],
  ];
  const padded = lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')]);
  return padded.map((line) => line.map(field).join(',') + '\r\n').join('');
}

/** What someone has to know who finds the file a month later. */
function aboutLines({ query: { kind, area }, whose, simulated }: Figures): string[][] {
  const [by, name] = Object.entries(whose)[0] ?? ['everyone', ''];
  return [
    ['whose places', by, name],
    ...(kind === undefined ? [] : [['only this kind', kind]]),
    ...(area === undefined ? [] : [['only this area', area]]),
    ...(simulated ? [['simulated', 'made up by a program']] : []),
  ];
}

const coverageLines = ({ enrolled, reporting, silent, quarantined, dropped }: Coverage, period: string): string[][] => [
  ['places enrolled', period, String(enrolled)],
  ['places reporting', period, wordsOf(reporting)],
  ['places silent for 14 days', period, wordsOf(silent)],
  ['reports in quarantine', 'now', String(quarantined)],
  ['counts lost', period, wordsOf(dropped)],
];

function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
