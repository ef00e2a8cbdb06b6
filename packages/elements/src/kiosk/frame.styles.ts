import { css } from 'lit';

/** The frame: urgent help, the screen, and the controls that never move. */
export const frame = css`
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
  /* For those who go from landmark to landmark; its children are laid out as the frame's own. */
  .part {
    display: contents;
  }
  .help {
    grid-area: help;
    min-block-size: 0;
    zoom: var(--_zoom);
  }
  /* The bar itself is larger there. */
  .root[data-distance='far'] .help {
    zoom: 1;
    --talk-target: var(--_palm);
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
  .scene {
    zoom: var(--_zoom);
  }
  .root:is([data-screen='attract'], [data-screen='home'], [data-screen='hands-free'], [data-screen='closed'])
    :is(.inside, .scene) {
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
  .foot talk-language {
    zoom: var(--_zoom);
  }
  .end {
    grid-area: end;
    align-items: end;
  }
  .helping .help {
    grid-row: 1 / 3;
    /* As high as the screen leaves it, not as its card would like. */
    contain: size;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  /* Not visibility: our elements are always visible. It keeps its place in the scroll. */
  .stage[inert] {
    opacity: 0;
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
      /* As high as the bar beside it. */
      min-block-size: calc(var(--_palm) + 14px * var(--_zoom));
      block-size: 100%;
    }
    .foot talk-language::part(choice) {
      flex: 1 1 100%;
    }
  }
  @media (min-aspect-ratio: 1) and (max-height: 700px) {
    .foot {
      flex-flow: row wrap;
      align-content: start;
    }
    .foot,
    .end {
      inline-size: calc(2 * var(--_palm) + var(--_gap));
    }
    .foot button {
      flex: 1 1 var(--_palm);
      inline-size: var(--_palm);
    }
    .foot talk-language::part(choice) {
      flex: 1 1 40%;
      padding-inline: 4px;
    }
  }
  .down {
    grid-area: stage;
    align-self: end;
    justify-self: end;
    z-index: 1;
    flex-direction: column;
    max-inline-size: calc(26 * var(--_mm));
    border: 2.5px solid var(--_accent);
  }
  .down::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 3px 3px 0;
    transform: translateY(-25%) rotate(45deg);
  }
`;

/** Buttons, lines and bars that all screens share. */
export const controls = css`
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
