// The floor of the bench: the same check-in as a careful person would write it by hand for one page, without a library,
// without languages, settings, directory or anything else that the page does not show.
import checkIn from '../../packages/content/generated/check-ins/how-are-you-really.en.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; font: 1.125rem/1.5 system-ui, sans-serif; }
  fieldset { border: 0; margin: 0; padding: 0; min-block-size: 20rem; }
  legend { font-size: 1.5rem; font-weight: 600; margin-block-end: 1rem; }
  label { display: block; padding: .75rem 1rem; margin-block-end: .5rem; border: 2px solid #666; border-radius: .75rem; }
  label:has(:checked) { border-color: #064; background: #e6f4ee; }
  textarea { inline-size: 100%; font: inherit; }
  button { font: inherit; padding: .75rem 1.5rem; border-radius: .75rem; }
`);

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

class FloorCheckIn extends HTMLElement {
  #answers = {};
  #at = -1;
  #root = this.attachShadow({ mode: 'open' });

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.addEventListener('change', (event) => this.#keep(event.target));
    this.#root.addEventListener('click', (event) => this.#move(event.target.dataset?.step));
    this.#show();
  }

  reset() {
    this.#answers = {};
    this.#at = -1;
    this.#show();
  }

  #holds(when) {
    const given = ({ q, in: ids }) => ids.some((id) => this.#answers[q]?.includes(id));
    return !when || ((when.any?.some(given) ?? true) && (when.all?.every(given) ?? true));
  }

  get #asked() {
    return checkIn.questions.filter(({ showIf }) => this.#holds(showIf));
  }

  #keep({ name, value, type, checked }) {
    const before = this.#answers[name] ?? [];
    if (type !== 'checkbox') this.#answers[name] = [value];
    else this.#answers[name] = checked ? [...before, value] : before.filter((id) => id !== value);
  }

  #move(step) {
    if (step === 'again') this.reset();
    if (step !== 'next' && step !== 'back') return;
    this.#at += step === 'next' ? 1 : -1;
    this.#show();
    this.#root.querySelector('legend, h2').focus();
  }

  #show() {
    const question = this.#asked[this.#at];
    this.#root.innerHTML = `
      <p>If a life is at risk, call <a href="tel:999">999</a>.</p>
      ${this.#at < 0 ? this.#introduce() : question ? this.#ask(question) : this.#reflect()}`;
  }

  #introduce() {
    return `
      <h2 tabindex="-1">${escaped(checkIn.title)}</h2>
      ${checkIn.intro.map((line) => `<p>${escaped(line)}</p>`).join('')}
      <button data-step="next">Begin</button>`;
  }

  #ask({ id, type, text, help, maxLength, points, options = points }) {
    const count = this.#asked.length;
    const box = type === 'multi' ? 'checkbox' : 'radio';
    const chosen = this.#answers[id] ?? [];
    const one = (each) => `<label><input type="${box}" name="${id}" value="${each.id}"
      ${chosen.includes(each.id) ? 'checked' : ''}> ${escaped(each.label)}</label>`;
    return `
      <p>Question ${this.#at + 1} of ${count}</p>
      <fieldset>
        <legend tabindex="-1">${escaped(text)}</legend>
        ${help ? `<p>${escaped(help)}</p>` : ''}
        ${
          options
            ? options.map(one).join('')
            : `<textarea name="${id}" maxlength="${maxLength}">${escaped(chosen[0] ?? '')}</textarea>`
        }
      </fieldset>
      <button data-step="back">Back</button>
      <button data-step="next">Next</button>
      <button data-step="next">Skip</button>`;
  }

  #reflect() {
    const fit = checkIn.reflections.filter(({ fallback, when }) => !fallback && this.#holds(when));
    const shown = fit.length ? fit : checkIn.reflections.filter(({ fallback }) => fallback);
    return `
      <h2 tabindex="-1">${escaped(checkIn.title)}</h2>
      ${shown
        .slice(0, checkIn.maxReflectionsShown)
        .map(({ text }) => `<p>${escaped(text)}</p>`)
        .join('')}
      <p>${escaped(checkIn.close.text)}</p>
      ${checkIn.close.lines.map((line) => `<p>${escaped(line)}</p>`).join('')}
      <button data-step="again">Clear</button>`;
  }
}

customElements.define('floor-check-in', FloorCheckIn);
