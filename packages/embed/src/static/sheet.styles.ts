import { Markup } from './markup.js';

/** Looks of pages without script: the card on the counter, by the same values as the elements. */
const colours = `
:root { --ground: #eef1ee; --card: #fff; --ink: #14201e; --ink-soft: #435350; --line: #d3dad6;
  --urgent: #ffd95e; --urgent-ink: #14201e; --accent: #0f5a55; --accent-2: #e2a63b; --white: #fff; color-scheme: light dark; }
[data-kind='barbershop'] { --accent: #1d3f7a; --accent-2: #c8402f; }
[data-kind='school'] { --accent: #5a2a72; --accent-2: #4fa3a0; }
[data-kind='community'] { --accent: #7a3200; --accent-2: #2f7d5b; }
body { --edge: linear-gradient(90deg, var(--accent) 0 72%, var(--accent-2) 72% 100%); }
[data-kind='barbershop'] { --edge: repeating-linear-gradient(-45deg, var(--accent) 0 14px, var(--white) 14px 28px, var(--accent-2) 28px 42px, var(--white) 42px 56px); }
[data-kind='school'] { --edge: repeating-linear-gradient(90deg, var(--accent) 0 36px, var(--accent-2) 36px 42px); }
[data-kind='community'] { --edge: conic-gradient(from 135deg at 50% 0, var(--accent) 0 90deg, transparent 90deg 360deg) 0 0 / 24px 12px repeat-x; }
`;

const dark = `
@media screen and (prefers-color-scheme: dark) {
  :root { --ground: #0f1615; --card: #18211f; --ink: #f0f4f1; --ink-soft: #bccac5; --line: #33403d;
    --urgent: #5c4700; --urgent-ink: #ffedb5; --accent: #93d5cc; --accent-2: #e9bd6b; --white: #18211f; }
  [data-kind='barbershop'] { --accent: #a9c6ff; --accent-2: #ff9d8e; }
  [data-kind='school'] { --accent: #dcb8f0; --accent-2: #7cc7c4; }
  [data-kind='community'] { --accent: #f3ba90; --accent-2: #7cc39f; }
}
`;

const shared = `
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.5;
  font-family: Seravek, 'Gill Sans Nova', 'Segoe UI', Ubuntu, Calibri, 'Liberation Sans', system-ui, sans-serif; }
h1, h2, h3, p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
.number { font-weight: 700; font-variant-numeric: tabular-nums; unicode-bidi: isolate; user-select: all; -webkit-user-select: all; }
.say { position: relative; font-weight: 600; line-height: 1.25; text-wrap: balance; }
.say::before { content: '\\201c'; position: absolute; inset-inline-start: -0.5em; color: var(--accent-2); }
.say[dir='rtl']::before { content: '\\201d'; }
.soft { color: var(--ink-soft); }
.urgent { background: var(--urgent); color: var(--urgent-ink); border-radius: 6px; }
.urgent a { color: inherit; }
.edge { block-size: 12px; background: var(--edge); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
svg { display: block; }
@media (forced-colors: active) { .edge { background: CanvasText; block-size: 4px; } .urgent { border: 1px solid; } }
`;

/** A page to read on a screen, and to print. */
export const pageStyles = new Markup(`<style>${colours}${dark}${shared}
main { max-inline-size: 42rem; margin-inline: auto; padding: 16px clamp(12px, 4vw, 32px) 40px; display: grid; gap: 20px; }
h1 { font-size: clamp(1.3rem, 1rem + 2vw, 1.8rem); line-height: 1.25; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.3; }
h3 { font-size: 1.05rem; line-height: 1.3; }
.urgent, .card { padding: clamp(14px, 3vw, 24px); display: grid; gap: 12px; }
.urgent a { display: inline-block; padding-block: 10px; }
.urgent .number { font-size: 1.6rem; line-height: 1.2; }
.urgent .first { font-size: 1.1rem; }
.urgent .first .number { font-size: 2.4rem; }
.card { position: relative; overflow: clip; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
.edge { margin: calc(-1 * clamp(14px, 3vw, 24px)); margin-block-end: 4px; }
.say { font-size: 1.5rem; margin-inline-start: 0.5em; }
.cards > li + li, .places > li + li { border-block-start: 1px solid var(--line); padding-block-start: 14px; margin-block-start: 14px; }
.places .number { font-size: 1.35rem; }
.places a { display: inline-block; padding-block: 10px; overflow-wrap: anywhere; }
.small { font-size: 0.9rem; }
@page { size: auto; margin: 14mm; }
@media print { body { background: #fff; color: #000; font-size: 10.5pt; } main { padding: 0; gap: 10px; max-inline-size: none; }
  .urgent, .card { break-inside: avoid; border: 1px solid #000; padding: 10px 14px; gap: 6px; } .edge { margin: -10px -14px 4px; block-size: 8px; }
  .say { font-size: 14pt; } .urgent .first .number { font-size: 18pt; } .urgent .number, .places .number { font-size: 13pt; }
  a { color: inherit; } .urgent a, .places a { padding-block: 0; } .cards > li + li, .places > li + li { padding-block-start: 6px; margin-block-start: 6px; } }
</style>`);

/** One sheet of paper, the same on the screen as printed. */
export const posterStyles = (paper: { name: string; width: number; height: number }): Markup =>
  new Markup(`<style>${colours}${shared}
:root { color-scheme: light; }
@page { size: ${paper.name}; margin: 0; }
body { padding: 5mm; }
.sheet { inline-size: ${paper.width}mm; block-size: ${paper.height}mm; margin: 0 auto; padding: 15mm 16mm 10mm; overflow: hidden;
  background: #fff; display: grid; grid-template-rows: auto minmax(0, 1fr) auto auto auto; gap: 6mm; position: relative;
  border: 1px solid var(--line); font-size: 4.4mm; line-height: 1.4; }
.edge { position: absolute; inset: 0 0 auto; block-size: 7mm; }
.top { display: grid; gap: 2mm; }
.name { font-size: 6mm; line-height: 1.25; font-weight: 600; color: var(--accent); }
.title { font-size: 5.2mm; line-height: 1.3; font-weight: 400; color: var(--ink-soft); }
.words { align-self: center; display: grid; gap: 6mm; }
.say { font-size: 14mm; line-height: 1.12; margin-inline-start: 0.45em; }
.long .say { font-size: 10.5mm; }
.words .say + .say { font-size: 8mm; line-height: 1.2; margin-inline-start: 0.5em; }
.urgent { padding: 5.5mm 6mm; display: grid; gap: 3mm; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.urgent h2 { font-size: 6mm; line-height: 1.2; }
.urgent .first { line-height: 1.1; }
.urgent .first .number { font-size: 12mm; }
.lines { display: grid; grid-template-columns: repeat(auto-fit, minmax(48mm, 1fr)); gap: 3mm 6mm; }
.lines .number { font-size: 7mm; line-height: 1.15; display: block; }
.line-name { display: block; font-weight: 600; line-height: 1.25; }
.fact { display: block; font-size: 3.6mm; line-height: 1.3; }
.foot { display: grid; grid-template-columns: 1fr auto; gap: 6mm; align-items: center; }
.here { display: grid; gap: 2mm; overflow-wrap: anywhere; }
.here h2 { font-size: 4.4mm; color: var(--accent); }
.code { display: grid; justify-items: center; gap: 1mm; max-inline-size: 60mm; text-align: center; }
.code svg { inline-size: 36mm; block-size: 36mm; }
.address { overflow-wrap: anywhere; font-weight: 600; }
.about { font-size: 3.2mm; line-height: 1.35; color: var(--ink-soft); border-block-start: 1px solid var(--line); padding-block-start: 2.5mm; }
.dense { gap: 4mm; font-size: 3.8mm; }
.dense .say { font-size: 8.5mm; }
@media screen and (max-width: ${paper.width + 12}mm) { body { padding: 0; } }
@media print { html, body { inline-size: ${paper.width}mm; } body { padding: 0; background: #fff; } .sheet { border: 0; block-size: ${paper.height - 0.5}mm; } a { color: inherit; text-decoration: none; } }
</style>`);
