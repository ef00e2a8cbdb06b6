import { css } from 'lit';

export const styles = css`
  .root {
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
