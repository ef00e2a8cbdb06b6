import { controls } from '@talkplace/look/controls.js';
import { css } from 'lit';

const board = css`
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 16px 20px;
    align-items: start;
  }
  .field.narrow {
    max-inline-size: 26rem;
  }
  textarea {
    min-block-size: 8rem;
  }
  .check {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: var(--target);
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
`;

/** Buttons and fields of the dashboard: those of the apps, then fields side by side and boxes to tick. */
export const form = [controls, board];
