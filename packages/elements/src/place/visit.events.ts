/** Elements that tell that they were opened or have failed. */
export type Visited = 'prompts' | 'signposts' | 'signpost' | 'check-in' | 'urgent' | 'kiosk';

export interface OpenedDetail {
  element: Visited;
  /** Tag of the interface's language, such as `cy`. */
  language: string;
}

/** An element came into view for the first time in a visit. One inside another of ours does not tell. */
export class OpenedEvent extends CustomEvent<OpenedDetail> {
  constructor(detail: OpenedDetail) {
    super('talk-opened', { detail, bubbles: true, composed: true });
  }
}

/** Which element, and nothing about why, the page or the device. */
export interface FailedDetail {
  element: Visited;
}

/** An element could not be drawn and shows what the host wrote instead. */
export class CrashedEvent extends CustomEvent<FailedDetail> {
  constructor(detail: FailedDetail) {
    super('talk-crashed', { detail, bubbles: true, composed: true });
  }
}

/** Content of an element could not be loaded. */
export class ContentMissingEvent extends CustomEvent<FailedDetail> {
  constructor(detail: FailedDetail) {
    super('talk-content-missing', { detail, bubbles: true, composed: true });
  }
}
