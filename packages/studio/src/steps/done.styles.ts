import { css } from 'lit';

/** The last page: steps, code, squares and paper. */
export const doneStyles = css`
  .steps {
    display: grid;
    gap: 8px;
    padding-inline-start: 1.5em;
  }
  .steps li::marker {
    font-weight: 700;
    color: var(--accent);
  }
  .square {
    inline-size: min(100%, 26rem);
    block-size: auto;
    padding: 8px;
    background: #ffffff;
    border: 1px solid var(--line);
    print-color-adjust: exact;
    forced-color-adjust: none;
  }
  .papers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: 24px;
    align-items: start;
  }
  .notice .plain {
    min-block-size: 0;
    padding: 0;
    color: inherit;
  }
`;
