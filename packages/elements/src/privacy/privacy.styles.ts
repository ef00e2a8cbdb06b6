import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
  }
  talk-urgent + .card {
    margin-block-start: 16px;
  }
  /* Open, beside something narrow: as wide as its words want to be. */
  .root:has(#panel:not([hidden])) {
    contain-intrinsic-inline-size: min(30em, 80vw);
  }
  .fold {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }
  .open {
    color: var(--_ink-soft);
    font-weight: 500;
  }
  .open:hover {
    border-color: transparent;
    color: var(--_accent);
  }
  #panel:not([hidden]) {
    inline-size: 100%;
    margin-block-start: 4px;
  }
  .name {
    font-weight: 600;
  }
  dl,
  dd,
  pre {
    margin: 0;
  }
  .facts {
    display: grid;
    border-block: 1px solid var(--_line);
  }
  .facts > div {
    display: grid;
    gap: 2px 24px;
    padding-block: 12px;
  }
  .facts > div + div {
    border-block-start: 1px solid var(--_line);
  }
  dt {
    font-weight: 600;
  }
  .reports {
    display: grid;
    gap: 12px;
  }
  .report {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 14px 16px;
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .counts {
    display: grid;
    gap: 6px;
  }
  .counts > li {
    display: grid;
    grid-template-columns: 3.2em minmax(0, 1fr);
    align-items: baseline;
  }
  .times {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  pre {
    font:
      0.8em/1.5 ui-monospace,
      'Cascadia Mono',
      Menlo,
      Consolas,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    color: var(--_ink);
    text-align: left;
  }
  .switch {
    gap: 6px;
  }
  @container (min-width: 560px) {
    .facts > div {
      grid-template-columns: 11em minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .report {
      border: 1px solid currentColor;
    }
  }
  @media print {
    .report {
      background: #fff;
      border: 1px solid #000;
      break-inside: avoid;
    }
    .fold {
      display: none;
    }
  }
`;
