import { css } from 'lit';
import { tokens } from './tokens.styles.js';

/**
 * What every shadow root starts from: survives the host page's style sheet (`!important` star rules, resets, a root
 * font size of 62.5 %), then gives the few controls that all elements share. Sizes follow the visitor's own default
 * font size, never the page's.
 */
const survival = css`
  :host {
    /* Not !important: a page may hide an element by its own style sheet, and no other display harms us. */
    display: block;
    box-sizing: border-box !important;
    float: none !important;
    position: relative !important;
    inline-size: 100% !important;
    max-inline-size: none !important;
    min-inline-size: 0 !important;
    visibility: visible !important;
    font-size: medium !important;
    text-align: start !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    display: block;
    inline-size: 100%;
    direction: inherit;
    color-scheme: inherit;
    container-type: inline-size;
    /* Where a dialog or a flex row asks how wide it would like to be: without it, no width; with more, a sidebar bursts. */
    contain-intrinsic-inline-size: min(16em, 80vw);
    font: 1.125em/1.5 var(--_type);
    color: var(--_ink);
    overflow-wrap: break-word;
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  .root[dir='rtl'] {
    direction: rtl;
  }
  .root[dir='ltr'] {
    direction: ltr;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
`;

const controls = css`
  .card {
    position: relative;
    background: var(--_card);
    color: var(--_ink);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: clamp(16px, 5cqi, 32px);
  }
  .card.edged {
    padding-block-start: calc(clamp(16px, 5cqi, 32px) + 12px);
    overflow: clip;
  }
  .card.edged::before {
    content: '';
    position: absolute;
    inset: 0 0 auto 0;
    block-size: 12px;
    background: var(--_edge);
  }
  p,
  ul,
  ol,
  h2,
  h3,
  h4,
  fieldset,
  legend,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: inherit;
    font-weight: inherit;
  }
  ul,
  ol {
    list-style: none;
  }
  .heading {
    font-size: 1.35em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  .kicker {
    font-size: 0.85em;
    font-weight: 600;
    color: var(--_accent);
  }
  .soft {
    color: var(--_ink-soft);
  }
  .small {
    font-size: 0.88em;
  }
  .small .small {
    font-size: inherit;
  }
  button,
  .button,
  summary,
  select,
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button,
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    margin: 0;
    padding: 10px 20px;
    border: 1.5px solid var(--_control-line);
    border-radius: 8px;
    background: transparent;
    color: var(--_ink);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  button.filled,
  .button.filled {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  button.plain {
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    color: var(--_accent);
    padding-inline: 0;
  }
  button:hover,
  .button:hover {
    border-color: currentColor;
  }
  button[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .number {
    font-size: 1.9em;
    font-weight: 700;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.01em;
    unicode-bidi: isolate;
    user-select: all;
    -webkit-user-select: all;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
  .stack {
    display: grid;
    gap: 12px;
  }
  .spoken {
    position: relative;
    margin-inline-start: 0.5em;
  }
  .spoken::before {
    content: open-quote;
    position: absolute;
    inset-inline-start: -0.5em;
    color: var(--_accent-2);
  }
  .spoken::after {
    content: no-close-quote;
  }
  .unseen:not(:focus, :active) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .card,
    button,
    .button {
      border-color: currentColor;
      forced-color-adjust: auto;
    }
    .card.edged::before {
      background: CanvasText;
      block-size: 4px;
    }
  }
  @media print {
    .root {
      color: #000;
      font-size: 12pt;
    }
    .card {
      break-inside: avoid;
      border-color: #000;
      background: #fff;
    }
    button,
    .screen-only {
      display: none !important;
    }
  }
`;

/** Styles that every element lists before its own. */
export const base = [tokens, survival, controls];
