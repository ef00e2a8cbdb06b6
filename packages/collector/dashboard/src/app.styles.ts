import { css } from 'lit';

/** Header, navigation and screen: one column on a phone, navigation at the side from 1000 px on. */
export const layout = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 100dvh;
    align-content: start;
  }
  .skip {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    z-index: 1;
    padding: 12px 20px;
    border-radius: 8px;
    background: var(--card);
    border: 1.5px solid var(--control-line);
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: clip;
    clip-path: inset(50%);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 8px 16px;
    padding: 12px clamp(16px, 4vw, 40px);
    background: var(--card);
    border-block-end: 1px solid var(--line);
  }
  .name {
    display: inline-flex;
    align-items: center;
    gap: 12px;
    min-block-size: var(--target);
    font-size: 1.1rem;
    font-weight: 700;
    color: var(--ink);
    text-decoration: none;
  }
  nav {
    display: none;
    padding: 8px clamp(16px, 4vw, 40px) 20px;
    background: var(--card);
    border-block-end: 1px solid var(--line);
  }
  nav.open {
    display: block;
  }
  nav a {
    display: flex;
    align-items: center;
    min-block-size: var(--target);
    padding: 6px 12px;
    margin-inline: -12px;
    border-radius: var(--radius);
    border-inline-start: 4px solid transparent;
    color: var(--ink);
    text-decoration: none;
  }
  nav a:hover {
    text-decoration: underline;
  }
  nav a[aria-current='page'] {
    background: var(--wash);
    border-inline-start-color: var(--accent);
    font-weight: 650;
  }
  .person {
    display: grid;
    justify-items: start;
    gap: 8px;
    margin-block-start: 12px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--line);
  }
  .email {
    overflow-wrap: anywhere;
    color: var(--ink);
  }
  main {
    inline-size: 100%;
    max-inline-size: 78rem;
    padding: clamp(20px, 3vw, 40px) clamp(16px, 4vw, 40px) 64px;
  }
  main:focus {
    outline: none;
  }
  .simulated {
    margin-block-end: 24px;
  }
  @media (min-width: 1000px) {
    :host {
      grid-template-columns: 17rem minmax(0, 1fr);
      grid-template-rows: auto 1fr;
    }
    header,
    nav,
    nav.open {
      border-inline-end: 1px solid var(--line);
      padding-inline: 28px;
    }
    header {
      border-block-end: 0;
      padding-block: 24px 8px;
    }
    nav {
      display: block;
    }
    .toggle {
      display: none;
    }
    main {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
  }
  @media print {
    :host {
      display: block;
    }
    main {
      max-inline-size: none;
      padding: 0;
    }
  }
  @media (forced-colors: active) {
    nav a {
      border-inline-start-color: Canvas;
    }
    nav a[aria-current='page'] {
      border-inline-start-color: Highlight;
    }
  }
`;
