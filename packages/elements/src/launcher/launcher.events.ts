/** The panel was opened. It carries nothing, and is not counted. */
export class LauncherOpenedEvent extends CustomEvent<Record<string, never>> {
  constructor() {
    super('talk-launcher-opened', { detail: {}, bubbles: true, composed: true });
  }
}

/** The panel was closed. It carries nothing, and is not counted. */
export class LauncherClosedEvent extends CustomEvent<Record<string, never>> {
  constructor() {
    super('talk-launcher-closed', { detail: {}, bubbles: true, composed: true });
  }
}
