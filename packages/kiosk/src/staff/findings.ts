import { generate } from 'lean-qr';
import { html, svg } from 'lit';
import type { App } from '../app-state.js';
import { clockAhead, lookAtStorage } from '../health.js';
import { StaffWords } from '../words.js';
import { stateLines } from './state-lines.js';

/** What a supporter needs to know, line by line; nothing in it is about a person. */
export type Findings = readonly string[];

const round = (megabytes: number | undefined) => (megabytes === undefined ? '?' : String(Math.round(megabytes)));

function clockLine(minutes: number | undefined, words: StaffWords): string {
  if (minutes === undefined) return words.text('clock-unknown');
  return Math.abs(minutes) < 5 ? words.text('clock-fine') : words.text('clock-wrong', { count: Math.abs(minutes) });
}

/** Looks at the tablet. In English, whatever the language of the place: it is for the person who helps from afar. */
export async function lookAround(app: App): Promise<Findings> {
  const words = StaffWords.english;
  const [storage, minutes, waiting] = await Promise.all([lookAtStorage(), clockAhead(), app.counts.waiting()]);
  const { used, free, kept } = storage;
  const day = app.kept.get('lastSent');
  const { availWidth, availHeight } = screen;
  return [
    words.text('version', { version: app.version }),
    ...stateLines(app, words, storage).map((line) => line.words),
    words.text('storage', { used: round(used), free: round(free) }),
    words.text(kept ? 'storage-kept' : 'storage-loose'),
    clockLine(minutes, words),
    `${new Date().toISOString()} ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
    ...(app.counts.on
      ? [
          day ? words.text('reports-sent', { day }) : words.text('reports-never'),
          words.text('reports-waiting', { count: waiting.length }),
        ]
      : [words.text('reports-off')]),
    `${words.text('crashes')}: ${app.crashes.inRow}`,
    `${availWidth} × ${availHeight}, ${devicePixelRatio}, ${app.kiosk?.millimetre ?? '?'} px/mm`,
    navigator.userAgent,
  ];
}

/** The findings as text, and as a code that holds the same text. */
export function renderFindings(findings: Findings, words: StaffWords) {
  return html`
    <p>${words.text('wrong-how')}</p>
    <div class="findings" lang="en" dir="ltr">
      ${renderSquare(findings.join('\n'))}
      <ul>
        ${findings.map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>
  `;
}

/** Quiet zone of a QR code, in squares. */
const quiet = 4;

function renderSquare(text: string) {
  const bitmap = generate(text);
  const squares: string[] = [];
  for (let y = 0; y < bitmap.size; y += 1) {
    for (let x = 0; x < bitmap.size; x += 1) if (bitmap.get(x, y)) squares.push(`M${x + quiet} ${y + quiet}h1v1h-1z`);
  }
  const size = bitmap.size + 2 * quiet;
  return svg`<svg class="code" viewBox="0 0 ${size} ${size}" aria-hidden="true" focusable="false">
    <path fill="#fff" d="M0 0h${size}v${size}H0z"></path><path fill="#000" d=${squares.join('')}></path>
  </svg>`;
}
