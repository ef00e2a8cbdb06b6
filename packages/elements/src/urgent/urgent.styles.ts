import { css } from 'lit';

export const styles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    padding: 10px clamp(14px, 4cqi, 20px);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_urgent-ground);
    color: var(--_urgent-ink);
  }
  .bar p {
    flex: 1 1 14em;
  }
  .bar a,
  .bar button {
    color: inherit;
  }
  .bar a {
    font-weight: 700;
    display: inline-block;
    padding-block: 12px;
    margin-block: -12px;
  }
  .bar button {
    flex: none;
    border-color: currentColor;
  }
  .paper {
    display: none;
  }
  .more {
    margin-block-start: 8px;
  }
  .card {
    display: grid;
    gap: 16px;
    border-color: var(--_urgent-ground);
    border-width: 3px;
  }
  .first {
    display: grid;
    gap: 6px;
    padding: 16px clamp(14px, 4cqi, 20px);
    margin-inline: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_urgent-ground);
    color: var(--_urgent-ink);
  }
  .first .number {
    font-size: 2.6em;
    color: inherit;
  }
  .lines > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px 24px;
    align-items: center;
    padding-block: 14px;
    border-block-start: 1px solid var(--_line);
  }
  .lines > li:first-child {
    border-block-start: 0;
    padding-block-start: 4px;
  }
  .name {
    font-weight: 600;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 28px;
    align-items: baseline;
  }
  .ways a,
  .deaf a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  .deaf ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  .deaf li {
    min-block-size: 32px;
  }
  .first .deaf {
    font-size: 0.92em;
  }
  .first a {
    color: inherit;
  }
  .root[data-distance='far'] .bar {
    font-size: 1.5em;
  }
  .code {
    inline-size: 112px;
    block-size: 112px;
  }
  @container (min-width: 560px) {
    .lines > li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr);
    }
    .root[data-device='shared'] .lines > li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr) 112px;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .first {
      border-color: currentColor;
    }
  }
  @media print {
    .more {
      display: none;
    }
    .bar .paper {
      display: flex;
      flex-wrap: wrap;
      gap: 0 6mm;
      flex-basis: 100%;
    }
    .bar,
    .first {
      background: #fff;
      color: #000;
      border-color: #000;
    }
  }
`;
