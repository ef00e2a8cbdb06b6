import { css } from 'lit';

const kinds = css`
  [data-kind='barbershop'] {
    --accent: var(--kind-barbershop);
    --accent-2: light-dark(#c8402f, #ff9d8e);
    --wash: light-dark(#e7edf7, #1f2b3d);
    --edge: repeating-linear-gradient(
      -45deg,
      var(--accent) 0 14px,
      var(--card) 14px 28px,
      var(--accent-2) 28px 42px,
      var(--card) 42px 56px
    );
  }
  [data-kind='workplace'] {
    --accent: var(--kind-workplace);
    --accent-2: light-dark(#e2a63b, #e9bd6b);
    --wash: light-dark(#e4f0ee, #1c302d);
    --edge: linear-gradient(90deg, var(--accent) 0 72%, var(--accent-2) 72% 100%);
  }
  [data-kind='school'] {
    --accent: var(--kind-school);
    --accent-2: light-dark(#4fa3a0, #7cc7c4);
    --wash: light-dark(#f1e9f5, #30223a);
    --edge: repeating-linear-gradient(90deg, var(--accent) 0 36px, var(--accent-2) 36px 42px);
  }
  [data-kind='community'] {
    --accent: var(--kind-community);
    --accent-2: light-dark(#2f7d5b, #7cc39f);
    --wash: light-dark(#f8ece2, #38271a);
    --edge: conic-gradient(from 135deg at 50% 0, var(--accent) 0 90deg, transparent 90deg 360deg) 0 0 / 24px 12px
      repeat-x;
  }
`;

const words = css`
  :host {
    display: block;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul {
    list-style: none;
  }
  ol {
    padding-inline-start: 1.4em;
  }
  h1 {
    font-size: clamp(1.55rem, 1.2rem + 1.6vw, 2.25rem);
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h1:focus {
    outline: none;
  }
  h2 {
    font-size: 1.25rem;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  h3 {
    font-size: 1rem;
    font-weight: 650;
    line-height: 1.3;
  }
  .lead {
    max-inline-size: 40em;
    color: var(--ink-soft);
  }
  .soft {
    color: var(--ink-soft);
  }
  .small {
    font-size: 0.88rem;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: clip;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  code,
  .code {
    font-family: var(--code);
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
`;

const boxes = css`
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
  }
  .tight {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap-tight);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
    align-content: start;
    padding: var(--pad);
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .card.edged {
    padding-block-start: calc(var(--pad) + 12px);
    overflow: clip;
  }
  .card.edged::before {
    content: '';
    position: absolute;
    inset: 0 0 auto 0;
    block-size: 12px;
    background: var(--edge, linear-gradient(90deg, var(--accent) 0 72%, var(--accent-2) 72% 100%));
    print-color-adjust: exact;
  }
  .notice {
    padding: 12px 16px;
    border-radius: var(--radius);
    background: var(--notice-ground);
    color: var(--notice-ink);
    border: 1px solid transparent;
  }
  .aside {
    padding: 14px 18px;
    border-radius: var(--radius);
    background: var(--wash);
    border: 1px solid transparent;
  }
  @media (forced-colors: active) {
    .card.edged::before {
      background: CanvasText;
      block-size: 4px;
    }
  }
  @media print {
    .card {
      border-color: #999;
      padding: 12pt;
    }
    .card.edged {
      padding-block-start: 24pt;
    }
    .no-print {
      display: none !important;
    }
  }
`;

/** What every shadow root of an app starts from: kinds of place, words, boxes. Needs the names of `page.css`. */
export const base = [kinds, words, boxes];
