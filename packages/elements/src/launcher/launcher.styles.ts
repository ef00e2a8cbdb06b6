import { css, unsafeCSS } from 'lit';

/** Windows in which the panel is a sheet: phones, and any window at 400 % zoom. */
export const sheet = '(max-width: 640px), (max-height: 480px)';

export const styles = css`
  /* Takes no room in the page: the button stands in a corner of the window. */
  :host(:not([inline])) {
    position: absolute !important;
    inline-size: 0 !important;
    block-size: 0 !important;
    border: 0 !important;
  }
  :host([inline]) {
    inline-size: auto !important;
  }
  .root {
    container-type: normal;
    inline-size: auto;
  }
  .probe {
    position: fixed;
    inset: 0;
    pointer-events: none;
  }
  .spot {
    --_block: calc(var(--talk-launcher-block-offset, 16px) + var(--_taken, 0px));
    --_inline: var(--talk-launcher-inline-offset, 16px);
    inset: auto;
    z-index: var(--talk-launcher-layer, 1000);
    max-inline-size: calc(100vw - 2 * var(--_inline));
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    overflow: visible;
  }
  :host(:not([inline])) .spot {
    position: fixed;
  }
  [data-corner^='bottom'] .spot {
    inset-block-end: calc(var(--_block) + env(safe-area-inset-bottom, 0px));
  }
  [data-corner^='top'] .spot {
    inset-block-start: calc(var(--_block) + env(safe-area-inset-top, 0px));
  }
  [data-corner$='end'] .spot {
    inset-inline-end: var(--_inline);
  }
  [data-corner$='start'] .spot {
    inset-inline-start: var(--_inline);
  }
  .opener,
  .close {
    flex: none;
    max-inline-size: 100%;
    background: var(--_card);
  }
  .opener::before {
    content: open-quote;
    block-size: 0.7em;
    color: var(--_accent);
    font-size: 1.5em;
    line-height: 1;
  }
  .opener::after {
    content: no-close-quote;
  }
  dialog {
    container-type: inline-size;
    inline-size: min(520px, 100vw - 16px);
    max-inline-size: none;
    max-block-size: min(var(--_room, 100vh - 96px), 720px);
    margin: 0;
    padding: 0;
    border: 1.5px solid var(--_control-line);
    border-radius: 10px;
    background: var(--_ground);
    color: var(--_ink);
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog:is(:popover-open, [open]) {
    display: block;
    position: fixed;
    inset: auto;
    inset-block-end: 84px;
    inset-inline-end: 16px;
  }
  .inner {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 0 clamp(12px, 4cqi, 20px) 20px;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-inline: calc(-1 * clamp(12px, 4cqi, 20px));
    padding: 12px clamp(12px, 4cqi, 20px);
    border-block-end: 1px solid var(--_line);
    background: var(--_ground);
  }
  ::slotted(*) {
    margin-block: 0 16px;
  }
  @media ${unsafeCSS(sheet)} {
    dialog:is(:popover-open, [open]) {
      left: 0 !important;
      top: auto !important;
      right: auto !important;
      bottom: 0 !important;
      inline-size: 100%;
      max-block-size: calc(100dvh - 24px);
      border-width: 1.5px 0 0;
      border-radius: 14px 14px 0 0;
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 0.35);
    }
    .inner {
      padding-block-end: calc(20px + env(safe-area-inset-bottom, 0px));
    }
  }
  /* At 400 % zoom every line counts: the sheet takes the whole window, and its head scrolls away. */
  @media (max-height: 400px) {
    dialog:is(:popover-open, [open]) {
      max-block-size: 100dvh;
    }
    .head {
      position: static;
      font-size: 0.85em;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
