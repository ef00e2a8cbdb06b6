import { css } from 'lit';

/** The frame: urgent help, the screen, and the controls that never move. */
const frame = css`
  :host {
    --_mm: 6.3px;
    --_zoom: 1.4;
    --_warn: 20s;
    /* A finger on a screen that stands in a place: 20 mm (CARE.md 10.2). */
    --_palm: max(48px, 20 * var(--_mm));
    --_gap: clamp(10px, 2.4 * var(--_mm), 18px);
    block-size: 100dvh;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .root {
    box-sizing: border-box;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) auto;
    grid-template-areas: 'help help' 'stage stage' 'foot end';
    gap: var(--_gap);
    block-size: 100%;
    padding: var(--_gap);
    background: var(--_ground);
    overflow: clip;
    touch-action: manipulation;
    --talk-target: calc(var(--_palm) / var(--_zoom));
  }
  .help {
    grid-area: help;
    min-block-size: 0;
    zoom: var(--_zoom);
  }
  .help talk-urgent::part(bar) {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 6px;
  }
  .stage,
  .panel,
  .staff {
    grid-area: stage;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .stage {
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .stage:focus {
    outline: none;
  }
  .inside,
  .scene {
    display: flow-root;
    min-block-size: 100%;
  }
  .inside {
    block-size: 100%;
  }
  .scene {
    zoom: var(--_zoom);
  }
  .root:is([data-screen='attract'], [data-screen='home'], [data-screen='hands-free'], [data-screen='closed']) .scene {
    zoom: 1;
    display: grid;
    block-size: 100%;
  }
  .foot {
    grid-area: foot;
  }
  .foot,
  .end,
  .turns {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .end {
    grid-area: end;
  }
  .helping .help {
    grid-row: 1 / 3;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .helping .stage {
    visibility: hidden;
  }
  /* A tablet on its side: the controls stand in a column, and the screen keeps its height. */
  @media (min-aspect-ratio: 1) {
    .root {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto;
      grid-template-areas: 'help end' 'stage foot';
    }
    .foot {
      flex-direction: column;
      flex-wrap: nowrap;
      overflow: hidden auto;
    }
    .end,
    .foot {
      inline-size: calc(27 * var(--_mm));
    }
    .foot button,
    .end .clear {
      inline-size: 100%;
    }
    .end .clear {
      block-size: 100%;
    }
  }
`;

const controls = css`
  button {
    min-block-size: var(--_palm);
    min-inline-size: var(--_palm);
    padding: 8px 16px;
    font-size: calc(3.7 * var(--_mm));
    background: var(--_card);
    user-select: none;
    hyphens: auto;
  }
  .scene button,
  .panel button {
    font-size: calc(4 * var(--_mm));
  }
  button.filled {
    background: var(--_accent);
  }
  button[hidden] {
    display: none;
  }
  button[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1.5px var(--_accent);
  }
  button:active {
    background: var(--_wash);
    color: var(--_ink);
  }
  .title {
    font-size: calc(7 * var(--_mm));
    font-weight: 650;
    line-height: 1.2;
    text-wrap: balance;
  }
  .title:focus {
    outline: none;
  }
  .line {
    font-weight: 650;
    line-height: 1.14;
    letter-spacing: -0.015em;
    text-wrap: balance;
    animation: arrive calc(5 * var(--_motion)) ease-out;
  }
  @keyframes arrive {
    from {
      opacity: 0;
    }
  }
  .pace {
    block-size: 6px;
    border-radius: 3px;
    background: var(--_line);
    overflow: clip;
  }
  .pace .run {
    display: block;
    block-size: 100%;
    background: var(--_accent);
    transform-origin: left;
    animation: run 20s linear forwards;
  }
  .root[dir='rtl'] .run {
    transform-origin: right;
  }
  .pace .still {
    animation-play-state: paused;
  }
  @keyframes run {
    to {
      transform: scaleX(0);
    }
  }
`;

const screens = css`
  .poster {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
    min-block-size: 0;
    padding: clamp(20px, 6 * var(--_mm), 56px);
    padding-block-start: calc(clamp(20px, 5 * var(--_mm), 44px) + 12px);
  }
  .poster .kicker {
    font-size: calc(4.2 * var(--_mm));
  }
  .lines {
    flex: 1;
    min-block-size: 0;
    display: grid;
    align-items: center;
    overflow: clip;
    padding-inline-start: 2px;
  }
  .attract {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: var(--_gap);
    min-block-size: 0;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_gap);
  }
  .invite {
    flex: 1 1 14em;
    font-size: calc(4.6 * var(--_mm));
    line-height: 1.35;
    max-inline-size: 30em;
  }
  .scene .start {
    font-size: calc(6 * var(--_mm));
    flex: 1 1 100%;
    min-block-size: calc(1.15 * var(--_palm));
  }
  .corner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px calc(2 * var(--_gap));
  }
  .corner talk-language {
    flex: 1 1 auto;
    inline-size: auto !important;
    zoom: var(--_zoom);
  }
  .corner p {
    flex: 1 1 12em;
  }
  .corner p,
  .home > .soft {
    font-size: calc(3.3 * var(--_mm));
  }
  .home {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: var(--_gap);
    block-size: 100%;
    padding-block-start: calc(2 * var(--_mm));
  }
  .choices {
    display: grid;
    gap: var(--_gap);
    grid-auto-rows: minmax(min-content, 1fr);
    max-block-size: calc(5 * 34 * var(--_mm));
  }
  .choices li {
    display: grid;
  }
  .scene .choice {
    display: grid;
    align-content: center;
    justify-content: start;
    justify-items: start;
    gap: 4px;
    inline-size: 100%;
    padding: 10px clamp(18px, 5 * var(--_mm), 40px);
    border: 1px solid var(--_line);
    border-inline-start: clamp(8px, 2 * var(--_mm), 14px) solid var(--_accent);
    border-radius: var(--_radius);
    text-align: start;
  }
  .choice .name {
    font-size: calc(6.4 * var(--_mm));
    font-weight: 650;
    line-height: 1.15;
  }
  .choice .more {
    font-size: calc(3.9 * var(--_mm));
    font-weight: 400;
  }
  .choice:focus-visible {
    outline-width: 5px;
    outline-offset: -2px;
  }
  .hands-free {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    gap: var(--_gap);
    min-block-size: 0;
  }
  .hands-free .turns {
    align-items: center;
  }
  .hands-free .turns p {
    flex: 1 1 8em;
    font-size: calc(4 * var(--_mm));
  }
  .scene .palm {
    min-block-size: calc(2 * var(--_palm));
    font-size: calc(8 * var(--_mm));
  }
  @media (min-aspect-ratio: 1) {
    .scene .start {
      flex-basis: 12em;
    }
    .choices:is(.count-4, .count-2) {
      grid-template-columns: 1fr 1fr;
    }
    .choices:is(.count-3, .count-5) {
      grid-template-columns: repeat(6, 1fr);
    }
    .count-3 li,
    .count-5 li {
      grid-column: span 3;
    }
    .count-5 li:nth-child(-n + 3) {
      grid-column: span 2;
    }
    .count-3 li:last-child {
      grid-column: span 6;
    }
    .hands-free {
      grid-template: minmax(0, 1fr) / minmax(0, 1fr) auto;
    }
    .scene .palm {
      inline-size: calc(45 * var(--_mm));
      max-inline-size: 26cqi;
    }
  }
  .scene > .title,
  .scene > .ways {
    margin-block: 4px 12px;
    font-size: 1.7em;
  }
  .scene > .ways button {
    font-size: 0.59em;
    min-block-size: var(--talk-target);
  }
  .say-first {
    display: grid;
    gap: 8px;
    margin-block-end: 16px;
  }
  .say-first .say {
    font-size: 1.35em;
    font-weight: 600;
    line-height: 1.3;
  }
  .trouble {
    display: grid;
    gap: 12px;
  }
  .scene .trouble button {
    font-size: inherit;
    min-block-size: var(--talk-target);
  }
  .closed {
    display: grid;
    place-content: center;
    color-scheme: dark;
    text-align: center;
  }
  .closed .card {
    display: grid;
    gap: 12px;
    padding: clamp(24px, 9 * var(--_mm), 80px);
    font-size: calc(4.4 * var(--_mm));
    border-color: transparent;
    background: none;
  }
`;

const over = css`
  .panel {
    z-index: 2;
    align-self: center;
    justify-self: center;
    display: grid;
    gap: var(--_gap);
    max-block-size: 100%;
    inline-size: min(100%, 160 * var(--_mm));
    overflow: hidden auto;
    padding: clamp(20px, 6 * var(--_mm), 48px);
    border: 3px solid var(--_accent);
    font-size: calc(4.4 * var(--_mm));
  }
  .panel:focus {
    outline: none;
  }
  .root:has(> .panel) .stage {
    visibility: hidden;
  }
  .warning .run {
    animation-duration: var(--_warn);
  }
  .warning .pace {
    block-size: 14px;
    border-radius: 7px;
  }
  .warning button {
    flex: 1 1 auto;
  }
  .carry {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }
  .carry > div:first-child {
    display: grid;
    gap: 12px;
  }
  .carry .code {
    display: block;
    inline-size: min(52 * var(--_mm), 60cqi, 44vh);
    block-size: auto;
    border: 1px solid var(--_line);
  }
  @container (max-width: 900px) {
    .carry {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .staff {
    z-index: 3;
    overflow: hidden auto;
    background: var(--_ground);
  }
  .staff[hidden] {
    display: none;
  }
  .unseen:is(:focus, :active) {
    min-inline-size: 0;
  }
  .root[data-screen='closed'] {
    color-scheme: dark;
  }
  @media (prefers-reduced-motion: reduce) {
    .line {
      animation: none;
    }
    /* The time left is a matter of fact: it goes on, in steps instead of gliding. */
    .pace .run {
      animation-timing-function: steps(10, end);
    }
  }
  @media (forced-colors: active) {
    .pace {
      border: 1px solid CanvasText;
    }
    .pace .run {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .scene .choice {
      border-inline-start-color: CanvasText;
    }
  }
`;

/** Paper: a slip or the mirror's card when asked for, else what is on the screen. */
const print = css`
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

export const styles = [frame, controls, screens, over, print];
