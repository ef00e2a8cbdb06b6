/** The check-in's id and nothing else: no answer is ever part of an event. */
export interface CheckInDetail {
  checkIn: string;
}

/** Someone began. */
export class CheckInBegunEvent extends CustomEvent<CheckInDetail> {
  constructor(detail: CheckInDetail) {
    super('talk-check-in-begun', { detail, bubbles: true, composed: true });
  }
}

/** Someone came to the end. */
export class CheckInFinishedEvent extends CustomEvent<CheckInDetail> {
  constructor(detail: CheckInDetail) {
    super('talk-check-in-finished', { detail, bubbles: true, composed: true });
  }
}

export interface CheckInRungChosenDetail extends CheckInDetail {
  /** urgent, someone-here, someone-you-know, line, nearby, practical or tiny. */
  rung: string;
}

/** A next step was opened. */
export class CheckInRungChosenEvent extends CustomEvent<CheckInRungChosenDetail> {
  constructor(detail: CheckInRungChosenDetail) {
    super('talk-check-in-rung-chosen', { detail, bubbles: true, composed: true });
  }
}
