/** Quick exit was pressed. Whatever holds something of the person forgets it now; it carries nothing. */
export class LeavePressedEvent extends CustomEvent<Record<string, never>> {
  constructor() {
    super('talk-leave-pressed', { detail: {}, bubbles: true, composed: true });
  }
}
