import { base as shared } from '@talkplace/look/base.js';
import { css } from 'lit';

const board = css`
  ol {
    padding: 0;
    list-style: none;
  }
  .kicker {
    font-size: 0.85rem;
    font-weight: 600;
    color: var(--accent);
  }
  .number {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    unicode-bidi: isolate;
  }
  .apart {
    justify-content: space-between;
  }
  .hairlines > * {
    padding-block: 12px;
    border-block-start: 1px solid var(--line);
  }
  .hairlines > :last-child {
    border-block-end: 1px solid var(--line);
  }
  .word {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-size: 0.88rem;
  }
  .word::before {
    content: '';
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--control-line);
    border-radius: 50%;
  }
  .word.on::before {
    border-color: var(--open);
    background: var(--open);
  }
  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;

/** What every shadow root of the dashboard starts from: the look of the apps, then rows, numbers and words of state. */
export const base = [...shared, board];
