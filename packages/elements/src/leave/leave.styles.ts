import { css } from 'lit';

export const styles = css`
  .root {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  button {
    background: var(--_ink);
    border-color: var(--_ink);
    color: var(--_card);
  }
  @media print {
    .root {
      display: none;
    }
  }
`;
