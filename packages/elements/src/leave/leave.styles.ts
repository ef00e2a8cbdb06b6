import { css } from 'lit';

export const styles = css`
  /* As wide as what it holds, so that it can stand in a row of the host's. */
  :host {
    inline-size: auto !important;
  }
  .root {
    container-type: normal;
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
