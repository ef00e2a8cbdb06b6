/** What was chosen from. `search` never carries what was typed. */
export type SignpostsFilter = 'need' | 'who' | 'contact' | 'language' | 'open-now' | 'nation' | 'search';

export interface SignpostsFilteredDetail {
  filter: SignpostsFilter;
  /** A known identifier; empty where a choice was taken back, and always for `search`. */
  value: string;
  /** The need that was just chosen. */
  need?: string;
}

/** The list was narrowed or widened. */
export class SignpostsFilteredEvent extends CustomEvent<SignpostsFilteredDetail> {
  constructor(detail: SignpostsFilteredDetail) {
    super('talk-signposts-filtered', { detail, bubbles: true, composed: true });
  }
}
