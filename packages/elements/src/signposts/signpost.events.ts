/** Identifiers only: whoever listens may pass it on. */
export interface SignpostDetail {
  service: string;
  /** Channel type, such as phone or text. */
  channel: string;
}

export interface SignpostShownDetail extends SignpostDetail {
  /** Whether the service is one of the directory or of the place itself. */
  source: 'directory' | 'own';
}

/** A card came into view; `channel` is that of its first way. */
export class SignpostShownEvent extends CustomEvent<SignpostShownDetail> {
  constructor(detail: SignpostShownDetail) {
    super('talk-signpost-shown', { detail, bubbles: true, composed: true });
  }
}

export interface SignpostContactDetail extends SignpostDetail {
  /** The need that the visitor had chosen in the list; none on a card alone, and never one that follows from answers. */
  need?: string;
}

/** A way to reach the service was chosen. */
export class SignpostFollowedEvent extends CustomEvent<SignpostContactDetail> {
  constructor(detail: SignpostContactDetail) {
    super('talk-signpost-followed', { detail, bubbles: true, composed: true });
  }
}

/** A number was copied. */
export class SignpostCopiedEvent extends CustomEvent<SignpostContactDetail> {
  constructor(detail: SignpostContactDetail) {
    super('talk-signpost-copied', { detail, bubbles: true, composed: true });
  }
}

export interface SignpostWorryAnsweredDetail extends SignpostDetail {
  /** Id of a worry of ours. */
  worry: string;
}

/** A worry was opened and its answer shown. */
export class SignpostWorryAnsweredEvent extends CustomEvent<SignpostWorryAnsweredDetail> {
  constructor(detail: SignpostWorryAnsweredDetail) {
    super('talk-signpost-worry-answered', { detail, bubbles: true, composed: true });
  }
}

export interface SignpostReportedDetail {
  service: string;
}

/** Someone says that the card is wrong. A page that hears it calls `preventDefault()`; else the card says whom to tell. */
export class SignpostReportedEvent extends CustomEvent<SignpostReportedDetail> {
  constructor(detail: SignpostReportedDetail) {
    super('talk-signpost-reported', { detail, bubbles: true, composed: true, cancelable: true });
  }
}
