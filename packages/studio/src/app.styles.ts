import { css } from 'lit';

/** The frame of the page: header, step, preview, work. */
export const layout = css`
  header {
    border-block-end: 1px solid var(--line);
    background: var(--card);
  }
  .inner {
    max-inline-size: 78rem;
    margin-inline: auto;
    padding-inline: clamp(12px, 4vw, 40px);
  }
  header .inner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 24px;
    min-block-size: 64px;
    padding-block: 8px;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 12px;
    font-weight: 700;
  }
  .skip {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    z-index: 1;
    padding: 10px 16px;
    background: var(--card);
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: clip;
    clip-path: inset(50%);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    padding-block: clamp(16px, 3vw, 36px) 64px;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    align-content: start;
  }
  main:focus {
    outline: none;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    min-block-size: 48px;
  }
  .back {
    min-inline-size: 0;
  }
  .fold > summary {
    min-block-size: var(--target);
    padding-block: 12px;
    font-weight: 600;
    cursor: pointer;
  }
  .left-out {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  @media (min-width: 72rem) {
    .body.wide {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
      align-items: start;
    }
    .side {
      position: sticky;
      inset-block-start: 16px;
    }
    .work {
      grid-column: 1;
    }
  }
  .body:not(.wide) main,
  .body:not(.wide) .work {
    max-inline-size: 46rem;
  }
  @media print {
    .body,
    .body.wide {
      display: block;
      padding: 0;
    }
  }
`;
