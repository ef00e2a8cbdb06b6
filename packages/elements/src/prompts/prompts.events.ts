/** Identifiers only. */
export interface PromptsShownDetail {
  pack: string;
  prompt: string;
  /** What the card is about: the first of its topics. */
  topic: string;
}

/** A card came into view. */
export class PromptsShownEvent extends CustomEvent<PromptsShownDetail> {
  constructor(detail: PromptsShownDetail) {
    super('talk-prompts-shown', { detail, bubbles: true, composed: true });
  }
}

/** Parts of a card that unfold. */
export type PromptSection = 'next' | 'fine' | 'listen' | 'worried';

export interface PromptsUnfoldedDetail extends PromptsShownDetail {
  section: PromptSection;
}

/** A part of a card was unfolded. */
export class PromptsUnfoldedEvent extends CustomEvent<PromptsUnfoldedDetail> {
  constructor(detail: PromptsUnfoldedDetail) {
    super('talk-prompts-unfolded', { detail, bubbles: true, composed: true });
  }
}
