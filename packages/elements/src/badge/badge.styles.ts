import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    gap: 10px;
    max-inline-size: 30em;
  }
  .heading {
    font-size: 1.6em;
  }
  .name {
    font-weight: 600;
    color: var(--_accent);
  }
  .dates {
    display: grid;
    gap: 2px;
  }
  a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
  }
  .root[data-distance='far'] {
    font-size: 1.9em;
  }
  .root[data-distance='far'] .card {
    max-inline-size: none;
  }
  /* Grey, and still to be read: the words say it first. */
  .lapsed {
    border-style: dashed;
    border-color: var(--_control-line);
    background: transparent;
  }
  .lapsed.edged::before {
    background: var(--_control-line);
  }
  .lapsed,
  .lapsed .name {
    color: var(--_ink-soft);
  }
  .lapsed .heading {
    font-size: 1.35em;
  }
  @media print {
    .card {
      border-width: 1.5px;
    }
    a {
      color: #000;
    }
  }
`;
