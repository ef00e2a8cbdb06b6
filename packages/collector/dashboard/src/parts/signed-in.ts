import type { Me } from '../../../src/api.js';

/** Someone has signed in on a screen. */
export class SignedInEvent extends CustomEvent<Me> {
  constructor(me: Me) {
    super('board-signed-in', { detail: me });
  }
}
