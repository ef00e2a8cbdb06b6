import { css } from 'lit';

/** What lies over a screen: the warning, the code to take along, the staff corner. */
export const over = css`
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
    inline-size: min(60 * var(--_mm), 60cqi, 50vh);
    block-size: auto;
    margin-inline: auto;
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
