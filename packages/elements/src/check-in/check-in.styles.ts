import { css } from 'lit';

export const styles = css`
  talk-urgent {
    margin-block-end: 16px;
  }
  .card {
    display: grid;
    gap: 18px;
  }
  .heading {
    font-size: 1.6em;
  }
  #title:focus,
  legend:focus,
  #ending:focus {
    outline: none;
  }
  .intro {
    display: grid;
    gap: 8px;
    max-inline-size: 56ch;
  }
  .form {
    display: grid;
    gap: 24px;
  }
  .progress {
    display: flex;
    gap: 6px;
    margin-block-end: 18px;
  }
  .progress i {
    flex: 1;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_line);
  }
  .progress i.done {
    background: var(--_accent);
  }
  fieldset {
    min-inline-size: 0;
  }
  legend {
    font-size: clamp(1.3em, 5.4cqi, 1.67em);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
    margin-block-end: 16px;
    text-wrap: balance;
  }
  .by {
    display: block;
    font-size: 0.55em;
    font-weight: 600;
    letter-spacing: 0;
    color: var(--_accent);
    margin-block-end: 6px;
  }
  .help {
    margin-block: -8px 16px;
  }
  .options {
    display: grid;
    gap: 10px;
  }
  .options label {
    display: flex;
    gap: 14px;
    align-items: center;
    min-block-size: 56px;
    padding: 8px 18px;
    border: 1.5px solid var(--_control-line);
    border-radius: 8px;
    cursor: pointer;
    touch-action: manipulation;
  }
  .options label:has(:checked) {
    border-color: var(--_accent);
    background: var(--_wash);
    box-shadow: inset 0 0 0 1.5px var(--_accent);
    font-weight: 600;
  }
  .options label:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .options input {
    appearance: none;
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    border: 2px solid var(--_control-line);
    border-radius: 50%;
    background: var(--_card);
    outline: none;
  }
  .options input[type='checkbox'] {
    border-radius: 4px;
  }
  .options input:checked {
    border: 7px solid var(--_accent);
  }
  .numbers {
    grid-template-columns: repeat(auto-fit, minmax(4.5em, 1fr));
  }
  .numbers label:first-child,
  .numbers label:last-child {
    grid-column: 1 / -1;
  }
  .numbers label {
    padding-inline: 12px;
  }
  textarea {
    min-block-size: 5em;
    resize: vertical;
  }
  .moves .filled {
    margin-inline-start: auto;
    min-inline-size: min(7em, 30cqi);
  }
  .reflections {
    display: grid;
    gap: 12px;
    font-size: 1.2em;
    line-height: 1.45;
    max-inline-size: 50ch;
  }
  .rungs > li {
    border-block-start: 1px solid var(--_line);
  }
  .rungs > li:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .rung {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 64px;
    padding: 10px 0;
    border: 0;
    border-radius: 0;
    text-align: start;
    font-weight: 400;
  }
  .step {
    display: block;
    font-weight: 600;
  }
  button.rung::after {
    content: '';
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 6px;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    transform: translateY(-3px) rotate(45deg);
  }
  talk-signposts {
    margin-block: 4px 18px;
  }
  .close {
    display: grid;
    gap: 4px;
  }
  .draft {
    margin-block-start: 12px;
  }
  .root[data-distance='far'] :is(legend, .reflections) {
    font-size: 2.4em;
  }
  .root[data-distance='far'] .options label {
    min-block-size: 84px;
    font-size: 1.4em;
  }
  @media (forced-colors: active) {
    .options label:has(:checked) {
      outline: 3px solid Highlight;
    }
    .options input:checked {
      border-color: Highlight;
      forced-color-adjust: none;
    }
    .progress i {
      border: 1px solid CanvasText;
    }
    .progress i.done {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
