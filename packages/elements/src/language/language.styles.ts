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
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_wash);
    box-shadow: inset 0 0 0 1.5px var(--_accent);
  }
  @media print {
    .root {
      display: none;
    }
  }
`;
