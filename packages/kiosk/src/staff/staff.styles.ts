import { css } from 'lit';

/** Calm and large: staff use it standing, with the same finger. Sizes come from the kiosk's millimetre. */
export const staffStyles = css`
  :host {
    --_unit: var(--_mm, 6.3px);
    --_finger: max(48px, 15 * var(--_unit));
    --_space: clamp(8px, 2 * var(--_unit), 16px);
    --_paper: #ffffff;
    --_ink: #14201e;
    --_soft: #435350;
    --_edge: #6b7a76;
    --_strong: #0f5a55;
    --_on-strong: #ffffff;
    --_bad: #8f1d14;
    display: block;
    block-size: 100%;
    box-sizing: border-box;
    color: var(--_ink);
    font: clamp(17px, 3.2 * var(--_unit), 22px) / 1.4 var(--talk-type, Seravek, 'Segoe UI', sans-serif);
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --_paper: #18211f;
      --_ink: #f0f4f1;
      --_soft: #bccac5;
      --_edge: #92a29d;
      --_strong: #93d5cc;
      --_on-strong: #14201e;
      --_bad: #ffb4a8;
    }
  }
  @media (max-height: 820px) {
    :host {
      --_finger: max(48px, 9.5 * var(--_unit));
    }
  }
  .sheet {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: var(--_space);
    box-sizing: border-box;
    block-size: 100%;
    padding: clamp(12px, 3 * var(--_unit), 28px);
    background: var(--_paper);
    border: 1px solid var(--_edge);
    border-radius: 6px;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_space);
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    padding: 4px;
    margin: -4px;
  }
  h1,
  h2,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h1 {
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.2;
    outline: none;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 1.1em;
  }
  ul {
    list-style: none;
    display: grid;
    gap: 6px;
  }
  .state {
    gap: 2px;
    font-size: 0.92em;
  }
  p,
  li,
  dd {
    overflow-wrap: anywhere;
    max-inline-size: 36em;
  }
  .soft {
    color: var(--_soft);
  }
  .bad {
    color: var(--_bad);
    font-weight: 600;
  }
  .row,
  .menu {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: center;
  }
  .menu {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }
  button,
  label.button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    min-block-size: var(--_finger);
    min-inline-size: var(--_finger);
    padding: 8px 18px;
    border: 1.5px solid var(--_edge);
    border-radius: 8px;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
    touch-action: manipulation;
  }
  button.strong {
    background: var(--_strong);
    border-color: var(--_strong);
    color: var(--_on-strong);
  }
  button.chosen {
    border-color: var(--_strong);
    box-shadow: inset 0 0 0 2px var(--_strong);
  }
  .menu button {
    justify-content: start;
    text-align: start;
  }
  :focus-visible,
  label.button:focus-within {
    outline: 3px solid #0b57d0;
    outline-offset: 2px;
  }
  h1:focus-visible {
    outline: none;
  }
  @media (prefers-color-scheme: dark) {
    :focus-visible:not(h1),
    label.button:focus-within {
      outline-color: #a8c7fa;
    }
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  textarea,
  input[type='text'] {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--_finger);
    padding: 8px 12px;
    border: 1.5px solid var(--_edge);
    border-radius: 8px;
    background: var(--_paper);
    color: inherit;
    font: inherit;
    user-select: text;
    -webkit-user-select: text;
  }
  textarea {
    min-block-size: 9em;
    font-family: ui-monospace, monospace;
    font-size: 0.85em;
  }
  input[type='range'] {
    inline-size: min(100%, 30em);
    block-size: var(--_finger);
    accent-color: var(--_strong);
  }
  input[type='file'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    opacity: 0;
  }
  .pad {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--_space);
    inline-size: min(100%, 24em);
  }
  .pad button {
    min-inline-size: 0;
    padding-inline: 4px;
    font-size: 1.15em;
  }
  .dots {
    min-block-size: 1.4em;
    font-size: 1.6em;
    letter-spacing: 0.3em;
    line-height: 1;
  }
  .card {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    border: 2px dashed var(--_strong);
    border-radius: calc(3.18 * var(--_card-mm, 6.3px));
    inline-size: calc(85.6 * var(--_card-mm, 6.3px));
    block-size: calc(53.98 * var(--_card-mm, 6.3px));
  }
  .card.upright {
    inline-size: calc(53.98 * var(--_card-mm, 6.3px));
    block-size: calc(85.6 * var(--_card-mm, 6.3px));
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(0, 1fr);
    gap: 4px 16px;
  }
  .facts dt {
    font-weight: 600;
  }
  /* All of it fits on one photo. */
  .findings {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    font-size: 0.85em;
  }
  .findings ul {
    flex: 1 1 18em;
    align-content: start;
    gap: 2px;
  }
  .code {
    flex: 0 0 auto;
    inline-size: min(100%, 15em);
    block-size: auto;
    align-self: start;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  pre {
    margin: 0;
    padding: 12px;
    max-block-size: 16em;
    overflow: auto;
    border: 1px solid var(--_edge);
    border-radius: 8px;
    font-size: 0.8em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    user-select: text;
    -webkit-user-select: text;
  }
`;
