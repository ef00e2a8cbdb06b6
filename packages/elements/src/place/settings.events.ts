import type { Given } from './settings.js';

/** Inside Talkplace only: an element asks the nearest element around it for its settings. */
export interface SettingsRequestDetail {
  /** Called at once and at each later change. */
  receive: (given: Given) => void;
  /** Set by whoever answers: ends the subscription. */
  leave?: () => void;
  /** Set by whoever answers: passes a language chosen by the visitor upwards. */
  choose?: (language: string) => void;
}

export class SettingsRequestEvent extends CustomEvent<SettingsRequestDetail> {
  constructor(detail: SettingsRequestDetail) {
    super('talk-settings-request', { detail, bubbles: true, composed: true });
  }
}
