/** Words for people who do not see the screen change; the app speaks them in its live region. */
export class SaidEvent extends CustomEvent<string> {
  constructor(words: string) {
    super('board-said', { detail: words, bubbles: true, composed: true });
  }
}
