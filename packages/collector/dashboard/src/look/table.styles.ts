import { css } from 'lit';

/** Tables as in a printed report: hairlines, numbers in columns, hidden numbers in words. */
export const table = css`
  .scroll {
    position: relative;
    overflow-x: auto;
    overscroll-behavior-inline: contain;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: 12px;
    text-align: start;
    font-weight: 600;
  }
  th,
  td {
    padding: 10px 12px;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: baseline;
  }
  th {
    font-weight: 600;
  }
  thead th {
    border-block-end: 2px solid var(--control-line);
    font-size: 0.88rem;
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 500;
    min-inline-size: 8rem;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  /* Names of rows stay where a wide table is moved aside. */
  tr > th:first-child {
    position: sticky;
    inset-inline-start: 0;
    background: var(--card);
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  .actions button {
    min-block-size: 44px;
    padding: 6px 14px;
    font-size: 0.88rem;
  }
  .actions,
  .actions .row {
    flex-wrap: nowrap;
    white-space: nowrap;
    text-align: end;
    justify-content: end;
  }
  .figure {
    text-align: end;
    white-space: nowrap;
  }
  td.figure {
    font-size: 1.1em;
    font-weight: 600;
  }
  td.hidden {
    font-size: 0.88rem;
    font-weight: 400;
    color: var(--ink-soft);
  }
  tfoot th,
  tfoot td {
    border-block-end: 0;
    border-block-start: 2px solid var(--control-line);
    font-weight: 700;
  }
  /* Lists of places and people stand below one another in a narrow window; roles keep them tables for a screen reader. */
  @media screen and (max-width: 640px) {
    .list,
    .list tbody,
    .list tr,
    .list th,
    .list td {
      display: block;
      padding-inline: 0;
      text-align: start;
    }
    .list thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .list tr {
      padding-block: 12px;
      border-block-end: 1px solid var(--line);
    }
    .list th,
    .list td {
      padding-block: 2px;
      border: 0;
    }
    .list tbody th {
      font-weight: 650;
      overflow-wrap: anywhere;
    }
    .list td[data-label]::before {
      content: attr(data-label) ': ';
      font-size: 0.88rem;
      font-weight: 400;
      color: var(--ink-soft);
    }
    .list .actions {
      padding-block-start: 8px;
    }
    .list .actions .row {
      justify-content: start;
    }
  }
  @media print {
    thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
    .scroll {
      position: relative;
      overflow: visible;
    }
  }
`;
