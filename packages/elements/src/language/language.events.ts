export interface LanguageChosenDetail {
  /** BCP 47 tag. */
  language: string;
}

/** The visitor chose a language. */
export class LanguageChosenEvent extends CustomEvent<LanguageChosenDetail> {
  constructor(detail: LanguageChosenDetail) {
    super('talk-language-chosen', { detail, bubbles: true, composed: true });
  }
}
