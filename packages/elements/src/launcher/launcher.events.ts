/** The panel was opened. It carries nothing, and is not counted. */
export class LauncherOpenedEvent extends CustomEvent<Record<string, never>> {
  constructor() {
    super('talk-launcher-opened', { detail: {}, bubbles: true, composed: true });
  }
}
