import { css } from 'lit';

/** Paper: a slip or the card for the mirror when asked for, else what is on the screen. */
export const print = css`
  .paper {
    display: none;
  }
  @media print {
    :host,
    .root,
    .stage,
    .inside,
    .scene {
      display: block;
      block-size: auto !important;
      overflow: visible;
      zoom: 1;
    }
    .root {
      background: #fff;
    }
    .foot,
    .end,
    .staff,
    .panel {
      display: none;
    }
    .root[data-paper] :is(.stage, .panel) {
      display: none;
    }
    .paper {
      display: grid;
      gap: 4mm;
      color: #000;
      font-size: 12pt;
      line-height: 1.35;
    }
    .slip {
      max-inline-size: 80mm;
    }
    .paper .line {
      animation: none;
    }
    .slip {
      margin-block-start: 6mm;
    }
    /* It hangs where everyone reads it: no line of help is named on it. */
    .root:has(> .mirror) > .help {
      display: none;
    }
    .paper .title {
      font-size: 14pt;
    }
    .entry {
      break-inside: avoid;
      border-block-start: 1px solid #000;
      padding-block-start: 2mm;
    }
    .paper .number {
      display: block;
      font-size: 16pt;
    }
    .paper .code {
      inline-size: 42mm;
      block-size: 42mm;
    }
    .mirror {
      inline-size: 105mm;
      block-size: 148mm;
      padding: 10mm;
      border: 1px solid #000;
      align-content: center;
    }
    .mirror .line {
      font-size: 30pt;
    }
    .mirror .kicker {
      color: #000;
    }
  }
`;
