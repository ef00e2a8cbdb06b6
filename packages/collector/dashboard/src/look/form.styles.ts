import { css } from 'lit';

/** Buttons and fields: 48 px high, outlined; one filled button a screen. */
export const form = css`
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
    gap: 16px;
    margin: 0;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 16px 20px;
    align-items: start;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    align-content: start;
  }
  .field.narrow {
    max-inline-size: 26rem;
  }
  label,
  legend {
    font-size: 0.88rem;
    font-weight: 600;
  }
  .hint {
    font-size: 0.88rem;
    color: var(--ink-soft);
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
    min-block-size: 8rem;
    resize: vertical;
    line-height: 1.5;
  }
  .check {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: var(--target);
    font-size: 1rem;
    font-weight: 400;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 24px;
    min-block-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  details {
    border-block: 1px solid var(--line);
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
  @media print {
    form,
    button,
    .button,
    details:not([open]) {
      display: none;
    }
  }
`;
