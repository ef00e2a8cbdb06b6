import { css } from 'lit';

/** The preview: a window that is made to fit. */
export const previewStyles = css`
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
  @media print {
    :host {
      display: none;
    }
  }
`;
