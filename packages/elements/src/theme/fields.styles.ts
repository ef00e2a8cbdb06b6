import { css } from 'lit';

/** Fields to choose and type in, parts that unfold, and what stands in for content that did not load: the same in every element that has them. */
export const fields = css`
  select,
  textarea,
  input[type='search'] {
    inline-size: 100%;
    min-block-size: var(--_target);
    margin: 0;
    padding: 10px 14px;
    border: 1.5px solid var(--_control-line);
    border-radius: 8px;
    background: var(--_card);
    color: var(--_ink);
    font: inherit;
  }
  .choice {
    display: grid;
    gap: 4px;
  }
  .choice label {
    font-size: 0.88em;
    font-weight: 600;
  }
  .check {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .trouble {
    display: grid;
    gap: 12px;
    margin-block-start: 16px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 12px 20px;
    align-items: end;
    padding-block: 4px 12px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .chips button {
    background: var(--_card);
    font-weight: 500;
  }
  .chips button[aria-pressed='true'] {
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
    gap: 12px;
    padding-block: 8px;
    font-weight: 600;
    list-style: none;
    touch-action: manipulation;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    margin-inline: auto 6px;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    transform: translateY(-3px) rotate(45deg);
    transition: transform var(--_motion);
  }
  details[open] > summary::after {
    transform: translateY(3px) rotate(225deg);
  }
`;
