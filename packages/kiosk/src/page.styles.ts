const rules = `
  .dim {
    position: fixed;
    inset: 0;
    z-index: 1;
    background: #000;
    opacity: var(--dim, 0);
    pointer-events: none;
  }
  .pause {
    margin: 0;
    padding: 1.25rem;
    font: 600 1.3rem/1.4 Seravek, 'Segoe UI', sans-serif;
  }
`;

/** Gives the page the few rules that the app needs outside its elements, whatever style sheet the page has. */
export function stylePage(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
