import { css } from 'lit';

/** The preview: a bar of choices, and a window that is made to fit. */
export const previewStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    border: 1.5px solid var(--control-line);
    border-radius: 8px;
    background: var(--card);
  }
  .bar label {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-block-size: 44px;
    padding-inline: 14px;
    font-size: 0.92rem;
    cursor: pointer;
  }
  .bar label + label {
    border-inline-start: 1px solid var(--line);
  }
  .bar input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .bar label:has(:checked) {
    background: var(--wash);
    box-shadow: inset 0 -3px 0 var(--accent);
  }
  .bar label:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    border-radius: 6px;
  }
  .window {
    position: relative;
    inline-size: min(100%, var(--wide));
    block-size: var(--room);
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    direction: ltr;
  }
  .window[hidden] {
    display: none;
  }
  iframe {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: var(--wide);
    block-size: var(--high);
    border: 0;
    transform: scale(var(--scale, 1));
    transform-origin: 0 0;
  }
  @media (forced-colors: active) {
    .bar label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
