import { css } from 'lit';

export const styles = css`
  section {
    display: grid;
    gap: 16px;
  }
  talk-urgent {
    margin-block-end: 16px;
  }
  .choices {
    display: grid;
    gap: 14px;
  }
  input[type='search'] {
    min-block-size: 56px;
    appearance: auto;
  }
  summary::after {
    margin-inline-start: 0;
  }
  .emergency {
    padding: 14px 18px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_urgent-ground);
    color: var(--_urgent-ink);
    font-weight: 600;
  }
  .list {
    display: grid;
    gap: 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
    align-items: start;
  }
  @media (forced-colors: active) {
    .emergency {
      border-color: currentColor;
    }
  }
  @media print {
    .list {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
