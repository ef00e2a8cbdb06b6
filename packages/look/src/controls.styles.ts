import { css } from 'lit';

/** Buttons and fields: 48 px high, outlined; one filled button a screen. Folds and dialogs. Needs the names of `page.css`. */
export const controls = css`
  button,
  .button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--target);
    min-inline-size: var(--target);
    max-inline-size: 100%;
    margin: 0;
    padding: 10px 20px;
    border: 1.5px solid var(--control-line);
    border-radius: 8px;
    background: transparent;
    color: var(--ink);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
    touch-action: manipulation;
  }
  button.filled,
  .button.filled {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--card);
  }
  button.plain {
    padding-inline: 0;
    border-color: transparent;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:hover,
  .button:hover {
    border-color: currentColor;
  }
  button[disabled] {
    opacity: 0.6;
    cursor: default;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--gap);
    margin: 0;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    align-content: start;
  }
  label,
  legend,
  .label {
    font-weight: 600;
  }
  .hint {
    color: var(--ink-soft);
    font-size: 0.92rem;
  }
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: var(--target);
    margin: 0;
    padding: 10px 14px;
    border: 1.5px solid var(--control-line);
    border-radius: 8px;
    background: var(--card);
  }
  select {
    text-overflow: ellipsis;
  }
  textarea {
    min-block-size: 5.5rem;
    resize: vertical;
    line-height: 1.5;
  }
  details {
    border-block-start: 1px solid var(--line);
  }
  details:last-of-type {
    border-block-end: 1px solid var(--line);
  }
  summary {
    min-block-size: var(--target);
    padding-block: 12px;
    font-weight: 600;
    cursor: pointer;
  }
  details[open] > :last-child {
    padding-block-end: 20px;
  }
  dialog {
    inline-size: min(34rem, calc(100vw - 32px));
    padding: clamp(20px, 4vw, 32px);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    background: var(--card);
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(15 22 21 / 0.6);
  }
  @media (forced-colors: active) {
    button.filled,
    .button.filled {
      border-width: 3px;
    }
  }
  @media print {
    form,
    button,
    .button,
    details:not([open]) {
      display: none;
    }
  }
`;
