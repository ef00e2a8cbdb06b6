/** HTML that is safe to send: only `html` makes it. */
export class Html {
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
  static join(strings: readonly string[], values: readonly Part[]): Html {
    return new Html(strings.map((text, at) => text + (at < values.length ? render(values[at]) : '')).join(''));
  }
}

/** What may stand in a template: text and numbers are escaped, lists are joined, `undefined` and `false` are nothing. */
export type Part = string | number | Html | undefined | false | readonly Part[];

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'object') return part.map(render).join('');
  return String(part).replace(/[&<>"']/g, (letter) => entities[letter]!);
}

/** A piece of HTML. Everything put into it is escaped for text and for attributes in quotes; never put it elsewhere. */
export const html = (strings: TemplateStringsArray, ...values: readonly Part[]): Html => Html.join(strings, values);
