import { css } from 'lit';

export const styles = css`
  .deck {
    display: grid;
    gap: 16px;
    margin-block-start: 16px;
  }
  .main {
    min-block-size: 20em;
    display: flex;
    flex-direction: column;
  }
  .kicker {
    margin-block-end: 8px;
  }
  .opener {
    font-size: clamp(1.6em, 8cqi, 2.55em);
    font-weight: 650;
    line-height: 1.14;
    letter-spacing: -0.015em;
    text-wrap: balance;
    margin-block-end: 16px;
  }
  .opener:focus {
    outline: none;
  }
  .why {
    max-inline-size: 52ch;
    margin-inline: 0 auto;
    margin-block-end: 20px;
  }
  .sections {
    border-block-start: 1px solid var(--_line);
    margin-block-end: 20px;
  }
  .sections > details {
    border-block-end: 1px solid var(--_line);
  }
  .sections summary {
    min-block-size: 56px;
  }
  .unfolded {
    display: grid;
    gap: 8px;
    padding-block-end: 18px;
    max-inline-size: 60ch;
  }
  .unfolded > div {
    display: grid;
    gap: 8px;
  }
  .say {
    font-size: 1.25em;
    font-weight: 500;
    line-height: 1.35;
  }
  .note > summary {
    display: inline-flex;
    inline-size: fit-content;
    min-block-size: var(--_target);
  }
  .note > summary::after {
    display: none;
  }
  .note[open] > summary {
    display: none;
  }
  .noted {
    margin-block: auto;
    padding-block-end: 16px;
    font-size: 1.2em;
  }
  .moves {
    margin-block-start: auto;
    justify-content: space-between;
  }
  .moves button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .depth {
    margin-inline-start: auto;
  }
  .paper {
    display: none;
  }

  /* Far-reading mode (CARE.md 10.4): capitals of 12 mm or more, for one metre and a glance at two. */
  .root[data-distance='far'] .opener {
    font-size: clamp(64px, 11cqi, 128px);
  }
  .root[data-distance='far'] .moves button {
    min-block-size: 96px;
    min-inline-size: 30%;
    font-size: 1.5em;
  }
  .root[data-distance='far'] .sections summary {
    min-block-size: 76px;
    font-size: 1.4em;
  }
  .root[data-distance='far'] .say {
    font-size: 1.9em;
  }
  .root[data-distance='far'] :is(.kicker, .why, .unfolded > p, .depth) {
    font-size: 1.4em;
  }

  @media print {
    .main,
    .choose,
    .speakers {
      display: none;
    }
    .paper {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8mm;
    }
    .paper .opener {
      font-size: 20pt;
    }
    .paper .card {
      padding: 8mm;
    }
    .paper summary {
      min-block-size: 0;
      padding-block: 2mm 1mm;
    }
    .paper summary::after {
      display: none;
    }
    .paper .say {
      font-size: 12pt;
    }
    .paper .unfolded {
      padding-block-end: 2mm;
    }
  }
`;
