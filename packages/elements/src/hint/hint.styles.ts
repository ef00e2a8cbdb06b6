import { css } from 'lit';

export const styles = css`
  :host {
    display: inline !important;
    float: none !important;
    position: static !important;
    visibility: visible !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* The word looks like the text around it: a printed underline, nothing else. */
  button {
    all: unset;
    box-sizing: border-box;
    display: inline;
    max-inline-size: 100%;
    padding-block: 4px;
    margin-block: -4px;
    cursor: pointer;
    text-decoration: underline dotted 2px;
    text-underline-offset: 0.22em;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  button:hover,
  button[aria-expanded='true'] {
    text-decoration-style: solid;
  }
  button:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .root {
    all: initial;
    box-sizing: border-box;
    color-scheme: inherit;
    display: none;
    position: fixed;
    inset: auto;
    z-index: 2147483647;
    inline-size: max-content;
    max-inline-size: min(22em, 100vw - 16px);
    max-block-size: min(var(--_room, 50vh), 100vh - 16px);
    margin: 0;
    padding: 12px 16px;
    border: 1.5px solid var(--_control-line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    font: 17px/1.5 var(--_type);
    font-size: max(1rem, 17px);
    text-align: start;
    overflow: auto;
    overflow-wrap: break-word;
    overscroll-behavior: contain;
  }
  .root[dir='rtl'] {
    direction: rtl;
  }
  .root:is(:popover-open, [open]) {
    display: block;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .root {
      border-color: CanvasText;
    }
  }
  /* Paper cannot be pressed: the meaning stands behind the word, in brackets. */
  @media print {
    .root {
      display: inline !important;
      position: static;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      max-block-size: none;
    }
    .root::before {
      content: ' (';
    }
    .root::after {
      content: ')';
    }
    button {
      text-decoration: none;
    }
  }
`;
