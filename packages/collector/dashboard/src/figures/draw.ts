import { axisX, axisY, barX, barY, dot, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { shortPeriods } from '../words/short-periods.js';
import type { Drawing, Mark, Panel } from './panels.js';

const kinds = ['barbershop', 'workplace', 'school', 'community'];
const colourOf = (id: string) => (kinds.includes(id) ? `var(--kind-${id})` : 'var(--accent)');
const soft = 'var(--ink-soft)';
const letter = 8;

const isNumber = ({ value }: Mark) => value !== undefined;
const isWords = (mark: Mark) => !isNumber(mark);

function overTime({ marks }: Panel, { maximum, panels }: Drawing, width: number, colour: (mark: Mark) => string) {
  const labels = shortPeriods(marks.map(({ id }) => id));
  const room = (width - 20) / marks.length;
  const every = Math.ceil(44 / Math.max(room, 1));
  // Numbers stand in all panels or in none.
  const all = panels.flatMap((panel) => panel.marks).filter(isNumber);
  const longest = Math.max(...all.map(({ words }) => words.length), 1);
  // A letter is little more than half as wide as it is high.
  const fontSize = Math.min(14, Math.floor(room / (longest * 0.58)));
  const roomForNumbers = fontSize >= 11;
  const step = (mark: Mark) => mark.id;
  return plot({
    width,
    height: 190,
    marginLeft: 10,
    marginRight: 10,
    marginTop: 26,
    marginBottom: 44,
    x: { type: 'band', domain: marks.map(step), padding: 0.25 },
    y: { axis: null, domain: [0, maximum] },
    marks: [
      ruleY([0], { stroke: 'var(--control-line)' }),
      barY(marks.filter(isNumber), { x: step, y: 'value', fill: { value: colour, scale: null } }),
      dot(marks.filter(isWords), { x: step, y: 0, dy: -9, r: 5, stroke: soft, strokeWidth: 1.5 }),
      axisX({
        tickSize: 0,
        fontSize: 13,
        color: soft,
        tickFormat: (_id: string, at: number) => (at % every === 0 ? (labels[at] ?? '') : ''),
      }),
      ...(roomForNumbers
        ? [text(marks.filter(isNumber), { x: step, y: 'value', text: 'words', dy: -10, fontSize, fontWeight: 600 })]
        : []),
    ],
  });
}

function asBars({ marks }: Panel, { maximum }: Drawing, width: number, colour: (mark: Mark) => string) {
  const longest = Math.max(...marks.map(({ label }) => label.length));
  const marginLeft = Math.min(Math.max(longest * letter + 16, 60), Math.round(width * 0.42));
  const lines = Math.ceil((longest * letter) / Math.max(marginLeft - 16, 1));
  const step = (mark: Mark) => mark.id;
  const labels = new Map(marks.map(({ id, label }) => [id, label]));
  return plot({
    width,
    height: marks.length * Math.max(38, 14 + lines * 18) + 16,
    marginLeft,
    marginRight: 74,
    marginTop: 8,
    marginBottom: 8,
    x: { axis: null, domain: [0, maximum] },
    y: { domain: marks.map(step), padding: 0.3 },
    marks: [
      ruleX([0], { stroke: 'var(--control-line)' }),
      barX(marks.filter(isNumber), { x: 'value', y: step, fill: { value: colour, scale: null } }),
      axisY({
        tickSize: 0,
        fontSize: 15,
        lineWidth: (marginLeft - 16) / 15,
        tickFormat: (id: string) => labels.get(id) ?? id,
      }),
      text(marks.filter(isNumber), {
        x: 'value',
        y: step,
        text: 'words',
        textAnchor: 'start',
        dx: 8,
        fontSize: 16,
        fontWeight: 650,
      }),
      text(marks.filter(isWords), {
        x: 0,
        y: step,
        text: 'words',
        textAnchor: 'start',
        dx: 8,
        fontSize: 14,
        fill: soft,
      }),
    ],
  });
}

/**
 * One small chart as SVG, `width` CSS pixels wide. It says nothing to a screen reader: the table beside it does. Plot adds
 * a style element, which strict pages forbid; our own style sheet says the same.
 */
export function draw(panel: Panel, drawing: Drawing, width: number): Element {
  const { coloured } = drawing;
  const colour = ({ id }: Mark) => colourOf(coloured === 'panels' ? panel.id : coloured === 'marks' ? id : '');
  const chart = (panel.form === 'time' ? overTime : asBars)(panel, drawing, width, colour);
  for (const style of chart.querySelectorAll('style')) style.remove();
  chart.setAttribute('aria-hidden', 'true');
  return chart;
}
