import { css } from 'lit';

/** What stands on the first screens and on the home. */
export const screens = css`
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
    flex: 1 1 12em;
    min-inline-size: 0;
    font-size: calc(4.6 * var(--_mm));
    line-height: 1.35;
    max-inline-size: 30em;
  }
  .scene .start {
    font-size: calc(6 * var(--_mm));
    flex: 1 1 100%;
    min-block-size: calc(1.15 * var(--_palm));
  }
  .invite .soft {
    margin-block-start: 4px;
    font-size: calc(3.3 * var(--_mm));
  }
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
  /* Open it is longer than the screen, which scrolls then. */
  .home:has(talk-privacy) {
    grid-template-rows: auto minmax(min-content, 1fr) auto auto;
  }
  .home talk-privacy {
    zoom: var(--_zoom);
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
    font-size: max(6.4 * var(--_mm), 4.2vmin);
    font-weight: 650;
    line-height: 1.15;
  }
  .choice .more {
    font-size: max(3.9 * var(--_mm), 2.5vmin);
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
    .below {
      flex-wrap: nowrap;
    }
    .scene .start {
      flex: 0 1 calc(58 * var(--_mm));
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
      inline-size: calc(40 * var(--_mm));
    }
  }
  @media (max-height: 700px) {
    .poster {
      gap: 8px;
      padding: 24px 20px 14px;
    }
    .scene .start {
      min-block-size: var(--_palm);
    }
    .invite {
      font-size: calc(3.8 * var(--_mm));
    }
    .scene .choice {
      padding: 6px 16px;
    }
    .choice .name {
      font-size: calc(5 * var(--_mm));
    }
    .choice .more {
      font-size: calc(3.2 * var(--_mm));
    }
    .home {
      padding-block-start: 0;
    }
    .title {
      font-size: calc(5.4 * var(--_mm));
    }
    .count-5 .more {
      display: none;
    }
  }
  .scene > .title {
    margin-block: 4px 12px;
    font-size: 1.7em;
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
