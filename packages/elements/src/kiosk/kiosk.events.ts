/** Why a screen was wiped. */
export type WipeReason = 'idle' | 'clear' | 'crash';

export interface KioskWipeDetail {
  reason: WipeReason;
}

/**
 * The screen is about to be wiped, and empty already. Whoever calls `preventDefault()` goes to a new document itself, within
 * a second.
 */
export class KioskWipeEvent extends CustomEvent<KioskWipeDetail> {
  constructor(detail: KioskWipeDetail) {
    super('talk-kiosk-wipe', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** Someone asked for the staff corner. */
export class KioskStaffEvent extends CustomEvent<undefined> {
  constructor() {
    super('talk-kiosk-staff', { bubbles: true, composed: true });
  }
}

/** Screens of the kiosk. */
export type KioskScreen =
  'attract' | 'closed' | 'home' | 'talk' | 'hands-free' | 'check-in' | 'find' | 'someone' | 'together' | 'crashed';

export interface KioskShownDetail {
  screen: KioskScreen;
}

/** Another screen shows. */
export class KioskShownEvent extends CustomEvent<KioskShownDetail> {
  constructor(detail: KioskShownDetail) {
    super('talk-kiosk-shown', { detail, bubbles: true, composed: true });
  }
}
