import english from '@talkplace/content/words/frame.en.js';
import { loadWords, type Words } from '@talkplace/content';
import { directionOf, format, type Values } from '@talkplace/elements/plain.js';

/** What a link opens, as far as it can be carried away by hand. */
interface Carried {
  /** As dialled or opened, to copy. */
  value: string;
  /** As people read it. */
  display: string;
  /** Key of the words before it, and their values. */
  words: string;
  values: Values;
}

function carriedBy(link: HTMLAnchorElement): Carried | undefined {
  const address = link.getAttribute('href') ?? '';
  const [, scheme = '', rest = ''] = /^(tel|sms|mailto|https):(.*)$/s.exec(address) ?? [];
  const [value = '', query = ''] = rest.split('?');
  const said = link.querySelector('.number')?.textContent.trim() ?? link.textContent.trim();
  const display = /^[\d\s()+-]+$/.test(said) ? said : value;
  const word = new URLSearchParams(query).get('body') ?? '';
  switch (scheme) {
    case 'tel':
      return { value, display, words: 'dial', values: {} };
    case 'sms':
      return { value, display, words: word ? 'text-word' : 'text', values: { word } };
    case 'mailto':
      return { value, display: value, words: 'mail', values: {} };
    case 'https':
      return { value: address, display: address.replace(/^https:\/\/(www\.)?/, ''), words: 'address', values: {} };
    default:
      return undefined;
  }
}

/**
 * Stands by where a frame swallows a tap. No script can read what a sandbox allows, and one that forbids dialling says
 * nothing. So a number link does what it does, and beside it the number stands to be read, selected and copied. A link to
 * another page opens it; where that is forbidden its address stands there instead.
 */
class NumberPanel {
  #words: Words = english;
  #language = 'en';
  #panel: HTMLElement | undefined;
  #from: HTMLElement | undefined;

  /** Follows taps in the whole page, shadow roots too. */
  listen(): void {
    document.addEventListener('click', this.#tapped, true);
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
  }

  /** The panel in another language. */
  speak(language: string, words: Words): void {
    this.#language = language;
    this.#words = words;
  }

  /** Takes the panel away; focus goes back to the link. */
  close(): void {
    if (!this.#panel) return;
    const had = this.#panel.contains(document.activeElement);
    this.#panel.remove();
    this.#panel = undefined;
    if (had) this.#from?.focus();
  }

  readonly #tapped = (event: MouseEvent) => {
    const path = event.composedPath();
    if (this.#panel && path.includes(this.#panel)) return;
    this.close();
    const link = path.find(
      (each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement && each.hasAttribute('href'),
    );
    const carried = link && carriedBy(link);
    if (!carried) return;
    if (carried.words === 'address') {
      // Opened by hand, because only then the browser tells whether it was allowed.
      event.preventDefault();
      const opened = window.open(carried.value, '_blank');
      if (opened) {
        opened.opener = null;
        return;
      }
    }
    this.#show(link, carried);
  };

  #text(key: string, values?: Values): string {
    return format(this.#words[key] ?? english[key] ?? key, this.#language, values);
  }

  #show(link: HTMLElement, { value, display, words, values }: Carried) {
    const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string) => {
      const element = document.createElement(tag);
      element.textContent = text;
      return element;
    };
    const panel = document.createElement('div');
    panel.id = 'panel';
    panel.lang = this.#language;
    panel.dir = directionOf(this.#language);
    panel.setAttribute('role', 'group');
    panel.setAttribute('aria-label', this.#text('label'));
    const number = make('bdi', display);
    number.dir = 'ltr';
    number.id = 'number';
    const copy = make('button', this.#text('copy'));
    const close = make('button', this.#text('close'));
    for (const button of [copy, close]) button.type = 'button';
    copy.setAttribute('aria-describedby', 'said number');
    const said = make('p', this.#text(words, values));
    said.id = 'said';
    const status = make('p', '');
    status.setAttribute('role', 'status');
    copy.addEventListener('click', () => {
      void this.#copy(value, number).then(
        (copied) => (status.textContent = this.#text(copied ? 'copied' : 'selected')),
      );
    });
    close.addEventListener('click', () => this.close());
    panel.append(said, number, copy, close, status);
    document.body.append(panel);
    this.#panel = panel;
    this.#from = link;
    this.#place(panel, link);
    copy.focus({ preventScroll: true });
  }

  /** Below the link, else above it: a frame may be far higher than the screen around it. */
  #place(panel: HTMLElement, link: HTMLElement) {
    const at = link.getBoundingClientRect();
    const height = panel.getBoundingClientRect().height;
    const room = document.documentElement.clientHeight;
    const below = at.bottom + 8;
    const top = below + height <= room || at.top < height + 8 ? below : at.top - height - 8;
    panel.style.setProperty('top', `${Math.max(0, Math.min(top, Math.max(room, height) - height)) + window.scrollY}px`);
  }

  /** True when it was copied. Selects it in any case, so that it can be copied by hand. */
  async #copy(value: string, number: HTMLElement): Promise<boolean> {
    const selection = document.getSelection();
    selection?.selectAllChildren(number);
    try {
      await navigator.clipboard.writeText(value);
      return true;
    } catch {
      // The page around gave no right to the clipboard; what is selected may still be copied by a press.
      return document.execCommand('copy');
    }
  }
}

/** Starts to follow taps, and speaks the language of the page, later the one that a visitor chooses. */
export function standBy(language: string): void {
  const panel = new NumberPanel();
  panel.listen();
  const speak = async (wanted: string) => {
    const tag = wanted.split('-')[0]!;
    const words = await loadWords('frame', tag).catch(() => undefined);
    panel.speak(words ? tag : 'en', words ?? {});
  };
  void speak(language);
  document.addEventListener('talk-language-chosen', (event) => {
    void speak((event as CustomEvent<{ language: string }>).detail.language);
  });
}
