import { controls } from '@talkplace/look/controls.js';
import { css } from 'lit';

const questions = css`
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    gap: 16px;
    max-inline-size: 24rem;
  }
  legend {
    margin-block-end: 6px;
  }
  fieldset > :is(.hint, .fault) {
    margin-block-end: 10px;
  }
  .short {
    max-inline-size: 14rem;
  }
  .wrong {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--fault);
  }
  .wrong :is(input, select, textarea) {
    border-color: var(--fault);
  }
  .fault {
    color: var(--fault);
    font-weight: 600;
  }
  .advice {
    color: var(--ink-soft);
    font-size: 0.92rem;
  }
  .choices {
    display: grid;
    gap: 10px;
  }
  .choices.wide {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  }
  .choice {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr);
    column-gap: 14px;
    align-items: start;
    min-block-size: 56px;
    padding: 13px 16px;
    border: 1.5px solid var(--control-line);
    border-radius: 8px;
    font-weight: 600;
    cursor: pointer;
  }
  .choice .hint {
    display: block;
    font-weight: 400;
  }
  .choice:has(:checked) {
    border-color: var(--accent);
    background: var(--wash);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .choice input {
    inline-size: 24px;
    block-size: 24px;
    min-block-size: 24px;
    margin: 2px 0 0;
    accent-color: var(--accent);
  }
  .choice input:focus-visible {
    outline: none;
  }
  .inside {
    margin-block: 14px 6px;
    padding-inline-start: 18px;
    border-inline-start: 3px solid var(--line);
  }
  .summary {
    display: grid;
    gap: 10px;
    padding: 16px 20px;
    border: 3px solid var(--fault);
    border-radius: var(--radius);
    background: var(--fault-wash);
  }
  .summary:focus {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .summary a {
    color: var(--fault);
    font-weight: 600;
  }
  .summary li + li {
    margin-block-start: 8px;
  }
  details > .stack {
    padding-block: 4px 20px;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border: 3px solid Highlight;
      padding: 11.5px 14.5px;
    }
  }
`;

/** Controls of the apps, then choices, and faults at their field. */
export const form = [controls, questions];
