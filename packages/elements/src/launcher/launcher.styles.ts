import { css, unsafeCSS } from 'lit';

/** Windows in which the panel is a sheet: phones, and any window at 400 % zoom. */
export const sheet = '(max-width: 640px), (max-height: 480px)';

export const styles = css`
  /* Takes no room in the page: the button stands in a corner of the window. */
  :host(:not([inline])) {
    position: absolute !important;
    inline-size: 0 !important;
    block-size: 0 !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    transform: none !important;
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
    visibility: hidden;
    pointer-events: none;
  }
  .spot {
    position: static;
    inset: auto;
    inline-size: max-content;
    max-inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    overflow: visible;
  }
  .root:not([data-corner='none']) .spot {
    --_block: calc(var(--talk-launcher-block-offset, 16px) + var(--_taken, 0px));
    --_inline: var(--talk-launcher-inline-offset, 16px);
    position: fixed;
    z-index: var(--talk-launcher-layer, 1000);
    max-inline-size: calc(100vw - 2 * var(--_inline));
  }
  .root[data-corner^='bottom'] .spot {
    inset-block-end: calc(var(--_block) + env(safe-area-inset-bottom, 0px));
  }
  .root[data-corner^='top'] .spot {
    inset-block-start: calc(var(--_block) + env(safe-area-inset-top, 0px));
  }
  .root[data-corner$='end'] .spot {
    inset-inline-end: var(--_inline);
  }
  .root[data-corner$='start'] .spot {
    inset-inline-start: var(--_inline);
  }
  .opener {
    max-inline-size: 100%;
    background: var(--_card);
    color: var(--_ink);
  }
  .opener::before {
    content: open-quote;
    align-self: start;
    block-size: 0.7em;
    color: var(--_accent);
    font-size: 1.5em;
    line-height: 1;
  }
  .opener::after {
    content: no-close-quote;
  }
  .opener[aria-expanded='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1.5px var(--_accent);
  }
  dialog {
    container-type: inline-size;
    inline-size: min(520px, 100vw - 16px);
    block-size: auto;
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
    scroll-padding-block-start: 84px;
    outline-offset: -3px;
  }
  dialog:is(:popover-open, [open]) {
    display: block;
    position: fixed;
    inset: auto;
    inset-block-end: 84px;
    inset-inline-end: 16px;
    z-index: 2147483647;
    opacity: 1;
    transition: opacity var(--_motion);
  }
  @starting-style {
    dialog:popover-open {
      opacity: 0;
    }
  }
  dialog::backdrop {
    background: transparent;
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
  .head .heading {
    min-inline-size: 0;
  }
  .close {
    flex: none;
    background: var(--_card);
  }
  .back {
    justify-self: start;
    margin-block: -8px;
  }
  .home {
    display: grid;
    padding-block-end: 8px;
  }
  .home li + li {
    border-block-start: 1px solid var(--_line);
  }
  .choice {
    display: grid;
    justify-items: start;
    gap: 2px;
    inline-size: 100%;
    padding: 14px 28px 14px 0;
    border: 0;
    border-radius: 4px;
    position: relative;
    text-align: start;
  }
  .root[dir='rtl'] .choice {
    padding: 14px 0 14px 28px;
  }
  .choice::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 6px);
    inset-inline-end: 4px;
    inline-size: 10px;
    block-size: 10px;
    border: solid var(--_accent);
    border-width: 2px 2px 0 0;
    transform: rotate(45deg);
  }
  .root[dir='rtl'] .choice::after {
    transform: rotate(-135deg);
  }
  .choice .name {
    font-size: 1.1em;
    font-weight: 650;
    color: var(--_accent);
  }
  .choice .more {
    font-weight: 400;
  }
  .choice:hover .name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .foot {
    display: grid;
    gap: 12px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
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
      inline-size: 100vw;
      inline-size: 100%;
      max-block-size: calc(100vh - 24px);
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
      max-block-size: 100vh;
      max-block-size: 100dvh;
      block-size: 100%;
      border-radius: 0;
    }
    .head {
      flex-wrap: wrap;
    }
  }
  @media (forced-colors: active) {
    dialog,
    .choice {
      border-color: CanvasText;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
