import type { Figures, Heading, Shown } from '../../../src/api.js';
import { shownInWords } from '../words/shown.js';

/** One mark of a chart: a number, or in words why there is none. */
export interface Mark {
  id: string;
  label: string;
  value: number | undefined;
  words: string;
}

/** One small chart: over time, or one bar a row. */
export interface Panel {
  id: string;
  label: string;
  form: 'time' | 'bars';
  marks: Mark[];
}

/** Charts side by side share one scale, so that they can be compared. */
export interface Drawing {
  panels: Panel[];
  maximum: number;
  /** Panels or bars that were left out because nobody could read so many. */
  leftOut: number;
  /** What the colours stand for: kinds of place, or nothing. */
  coloured: 'panels' | 'marks' | 'nothing';
}

const mostPanels = 8;
const mostBars = 16;

const markOf = ({ id, label }: Heading, cell: Shown | undefined): Mark => {
  const shown = cell ?? { hidden: 'no-data' };
  return { id, label, value: 'value' in shown ? shown.value : undefined, words: shownInWords(shown) };
};

const sumOf = (marks: readonly Mark[]) => marks.reduce((sum, { value }) => sum + (value ?? 0), 0);

/** Keeps the first `most` that come out largest, in the order in which they stood. */
function largest<Each>(all: readonly Each[], most: number, size: (each: Each) => number): Each[] {
  if (all.length <= most) return [...all];
  const kept = new Set([...all].sort((one, two) => size(two) - size(one)).slice(0, most));
  return all.filter((each) => kept.has(each));
}

/** The charts that stand beside a table: over time where periods are one of its sides, else bars. */
export function drawingOf({ query, title, rows, columns, cells }: Figures): Drawing {
  const acrossTime = query.columns === 'period' && columns.length > 1;
  const downTime = query.rows === 'period' && rows.length > 1;
  const form = acrossTime || downTime ? 'time' : 'bars';
  const only: Heading[] = [{ id: '', label: title }];
  const across = columns.length > 0 ? columns : only;
  const panels: Panel[] = acrossTime
    ? rows.map((row, at) => ({ ...row, form, marks: across.map((column, side) => markOf(column, cells[at]?.[side])) }))
    : across.map((column, side) => ({ ...column, form, marks: rows.map((row, at) => markOf(row, cells[at]?.[side])) }));
  const shownPanels = largest(panels, mostPanels, ({ marks }) => sumOf(marks));
  const shown = shownPanels.map((panel) =>
    form === 'time' ? panel : { ...panel, marks: largest(panel.marks, mostBars, ({ value }) => value ?? 0) },
  );
  const leftBars = Math.max(0, ...shown.map((panel, at) => shownPanels[at]!.marks.length - panel.marks.length));
  const panelSide = acrossTime ? query.rows : query.columns;
  return {
    panels: shown,
    maximum: Math.max(1, ...shown.flatMap(({ marks }) => marks.map(({ value }) => value ?? 0))),
    leftOut: panels.length - shown.length + leftBars,
    coloured: panelSide === 'kind' ? 'panels' : query.rows === 'kind' ? 'marks' : 'nothing',
  };
}
