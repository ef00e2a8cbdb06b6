export interface UrgentOpenedDetail {
  /** ISO 3166-1 code; empty when unknown. */
  country: string;
}

/** The urgent card was opened from its bar. */
export class UrgentOpenedEvent extends CustomEvent<UrgentOpenedDetail> {
  constructor(detail: UrgentOpenedDetail) {
    super('talk-urgent-opened', { detail, bubbles: true, composed: true });
  }
}

/** Inside Talkplace only: a bar asks whether the shell around it holds urgent help already, on every screen. */
export interface UrgentRequestDetail {
  /** Set by the shell that answers: shows its own card. */
  show?: () => void;
}

export class UrgentRequestEvent extends CustomEvent<UrgentRequestDetail> {
  constructor(detail: UrgentRequestDetail) {
    super('talk-urgent-request', { detail, bubbles: true, composed: true });
  }
}

/** Identifiers only. `service` is `emergency` for the emergency number itself. */
export interface UrgentFollowedDetail {
  service: string;
  channel: string;
}

/** A way to reach urgent help was chosen. */
export class UrgentFollowedEvent extends CustomEvent<UrgentFollowedDetail> {
  constructor(detail: UrgentFollowedDetail) {
    super('talk-urgent-followed', { detail, bubbles: true, composed: true });
  }
}
