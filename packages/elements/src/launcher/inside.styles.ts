import { css } from 'lit';

/** Styles of what loads at the first opening. */
export const inside = css`
  .back {
    justify-self: start;
    margin-block: -8px;
  }
  .home.edged {
    display: grid;
    padding-block: 18px 8px;
  }
  .home li + li {
    border-block-start: 1px solid var(--_line);
  }
  .choice {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-content: stretch;
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
`;
