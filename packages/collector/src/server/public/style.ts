/** The stylesheet of public pages. System colours and typefaces: it asks nobody for anything. */
export const style = `
:root { color-scheme: light dark; --quiet: color-mix(in srgb, CanvasText 75%, Canvas); --line: color-mix(in srgb, CanvasText 25%, Canvas); --bar: light-dark(#2c6e63, #7cc4b6); }
* { box-sizing: border-box; }
body { margin: 0; font: 1.125rem/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas; }
main, footer { max-width: 44rem; margin: 0 auto; padding: 1rem 1.25rem; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: 1rem 0; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 0.5rem; }
p { margin: 0.75rem 0; }
.lines { white-space: pre-line; }
.note { border: 2px solid var(--line); border-inline-start-width: 0.5rem; padding: 0.75rem 1rem; }
.quiet, footer { color: var(--quiet); }
table { width: 100%; border-collapse: collapse; margin: 1.5rem 0; }
caption { text-align: start; font-weight: 600; padding-block: 0.5rem; }
th, td { text-align: start; padding: 0.5rem 0.75rem 0.5rem 0; border-block-start: 1px solid var(--line); vertical-align: top; font-weight: 400; }
thead th, thead td { color: var(--quiet); border: 0; }
th[scope='row']::first-letter { text-transform: uppercase; }
td.number { width: 11rem; font-variant-numeric: tabular-nums; }
td.drawn { width: 30%; padding-inline-end: 0; }
svg { display: block; width: 100%; height: 1.5rem; }
rect { fill: var(--bar); }
footer { font-size: 1rem; border-block-start: 1px solid var(--line); margin-block-start: 3rem; }
summary { cursor: pointer; min-height: 3rem; padding-block: 0.6rem; }
@media (max-width: 30rem) { td.drawn, th.drawn { display: none; } td.number { width: auto; } }
@media (forced-colors: active) { rect { fill: CanvasText; } }
@media print {
  body { font-size: 11pt; }
  main, footer { max-width: none; padding: 0; }
  table, .note { break-inside: avoid; }
  h2 { break-after: avoid; }
  rect { fill: #555; print-color-adjust: exact; }
}
`.trim();
