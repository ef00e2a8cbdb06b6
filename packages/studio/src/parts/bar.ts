import { css, html, type TemplateResult } from 'lit';

/** A few choices side by side, of which one always holds; `legend` is heard and not seen. */
export function bar<Value extends string>(
  legend: string,
  options: readonly (readonly [value: Value, words: string])[],
  value: Value,
  set: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="bar">
    <legend class="visually-hidden">${legend}</legend>
    ${options.map(
      ([each, words]) =>
        html`<label
          ><input type="radio" name=${legend} .checked=${each === value} @change=${() => set(each)} /><span
            >${words}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

/** How a bar looks. */
export const barStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    inline-size: fit-content;
    max-inline-size: 100%;
    border: 1.5px solid var(--control-line);
    border-radius: 8px;
    background: var(--card);
  }
  .bar label {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-block-size: 44px;
    padding-inline: 14px;
    font-size: 0.92rem;
    cursor: pointer;
  }
  .bar label + label {
    border-inline-start: 1px solid var(--line);
  }
  .bar input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .bar label:has(:checked) {
    background: var(--wash);
    box-shadow: inset 0 -3px 0 var(--accent);
  }
  .bar label:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    border-radius: 6px;
  }
  @media (forced-colors: active) {
    .bar label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
