import type { Prompt } from '@talkplace/content';

/** Which cards someone wants; what is left out does not narrow. */
export interface Wish {
  speaker: string;
  /** `host`: the page is for the people who run the place. */
  view: 'guest' | 'host';
  moment?: string | undefined;
  topic?: string | undefined;
  group?: string | undefined;
  depth?: number | undefined;
  handsFree?: boolean;
  /** Someone asked for harder words. */
  harder?: boolean;
  /** Someone has begun to browse; before that only cards for an idle screen show. */
  browsing?: boolean;
}

/** Whether a card may stand on this screen now: the rule of `show` (packages/content/data/README.md, "Prompt"). */
export function mayShow(prompt: Prompt, { view, harder, browsing }: Wish): boolean {
  switch (prompt.show) {
    case 'idle-or-browse':
      return true;
    case 'browse':
      return browsing === true;
    case 'on-request':
      return browsing === true && harder === true;
    case 'host-only':
      return view === 'host' && (prompt.depth < 3 || harder === true);
  }
}

/** Cards that may show and fit the wish, in the order of the pack. */
export function fitting(prompts: readonly Prompt[], wish: Wish): Prompt[] {
  return prompts.filter(
    (prompt) =>
      prompt.speaker === wish.speaker &&
      mayShow(prompt, wish) &&
      (!wish.moment || prompt.moment === wish.moment) &&
      (!wish.topic || prompt.topics.includes(wish.topic)) &&
      (!wish.group || prompt.group === wish.group) &&
      (!wish.depth || prompt.depth === wish.depth) &&
      (!wish.handsFree || prompt.handsFree),
  );
}

/** Speakers with at least one card for this view; the host's own speakers first in the host's view. */
export function speakersOf(prompts: readonly Prompt[], view: Wish['view']): string[] {
  const own = (speaker: string) => prompts.some((prompt) => prompt.speaker === speaker && prompt.show === 'host-only');
  const speakers = [...new Set(prompts.map(({ speaker }) => speaker))];
  if (view === 'guest') return speakers.filter((speaker) => !own(speaker));
  return [...speakers.filter(own), ...speakers.filter((speaker) => !own(speaker))];
}

/**
 * Deals cards in a fresh order, and deals none twice before all that fit were seen. Going back shows what was shown,
 * and the way on from there is the same again.
 */
export class Deck {
  readonly #random: () => number;
  #seen = new Set<string>();
  #history: string[] = [];
  #at = -1;

  /** @param random - Numbers from 0 up to 1, for the order. */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** True where there is a card to go back to. */
  get hasBack(): boolean {
    return this.#at > 0;
  }

  /** The card that shows now, as long as it is among those that fit. */
  current(cards: readonly Prompt[]): Prompt | undefined {
    return cards.find(({ id }) => id === this.#history[this.#at]);
  }

  /** Deals the next card; undefined when none fits. `again` tells that all had been seen and the round starts anew. */
  next(cards: readonly Prompt[]): { card: Prompt | undefined; again: boolean } {
    while (this.#at + 1 < this.#history.length) {
      this.#at += 1;
      const card = this.current(cards);
      if (card) return { card, again: false };
    }
    let left = cards.filter(({ id }) => !this.#seen.has(id));
    const again = cards.length > 0 && left.length === 0;
    if (again) {
      for (const { id } of cards) this.#seen.delete(id);
      const last = this.#history.at(-1);
      left = cards.length > 1 ? cards.filter(({ id }) => id !== last) : [...cards];
    }
    const card = left[Math.floor(this.#random() * left.length)];
    if (card) {
      this.#seen.add(card.id);
      this.#history.push(card.id);
      this.#at = this.#history.length - 1;
    }
    return { card, again: again && this.#history.length > cards.length };
  }

  /** Goes back to the card before, as far as it still fits. */
  back(cards: readonly Prompt[]): Prompt | undefined {
    while (this.#at > 0) {
      this.#at -= 1;
      const card = this.current(cards);
      if (card) return card;
    }
    return undefined;
  }

  /** Starts afresh: for the next person. */
  reset(): void {
    this.#seen = new Set();
    this.#history = [];
    this.#at = -1;
  }
}
