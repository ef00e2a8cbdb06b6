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
  .choice {
    display: grid;
    gap: 4px;
  }
  .choice label {
    font-weight: 600;
  }
  input[type='search'],
  select {
    inline-size: 100%;
    min-block-size: var(--_target);
    margin: 0;
    padding: 10px 14px;
    border: 1.5px solid var(--_control-line);
    border-radius: 8px;
    background: var(--_card);
    color: var(--_ink);
    appearance: auto;
  }
  input[type='search'] {
    min-block-size: 56px;
  }
  .needs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .needs button {
    background: var(--_card);
    font-weight: 500;
    padding-inline: 16px;
  }
  .needs button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_wash);
    box-shadow: inset 0 0 0 1.5px var(--_accent);
    font-weight: 600;
  }
  summary {
    cursor: pointer;
    min-block-size: var(--_target);
    display: flex;
    align-items: center;
    gap: 10px;
    font-weight: 600;
    list-style: none;
    touch-action: manipulation;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    inline-size: 9px;
    block-size: 9px;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    transform: translateY(-3px) rotate(45deg);
  }
  details[open] > summary::after {
    transform: translateY(3px) rotate(225deg);
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 12px 20px;
    align-items: end;
    padding-block: 4px;
  }
  .check {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
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
  .error {
    display: grid;
    gap: 12px;
    margin-block-start: 16px;
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
