import type { Kept, PlaceSettings } from './kept.js';

/** Documents that may begin with new settings before they have to show: one may be cut off by a power cut. */
const starts = 2;

/** New settings are on trial until the kiosk has shown with them once. Where it does not, those before come back. */
export class Trial {
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** Settings of a tablet that is set up, as this document is to begin with them. */
  async begin(): Promise<PlaceSettings | undefined> {
    const kept = this.#kept.get('setUp') ? this.#kept.get('settings') : undefined;
    if (!kept?.before) return kept;
    if ((kept.starts ?? 0) >= starts) return this.failed();
    await this.#kept.set('settings', { ...kept, starts: (kept.starts ?? 0) + 1 });
    return kept;
  }

  /** Keeps new settings, with those of now to come back to. */
  take(settings: PlaceSettings): Promise<boolean> {
    const now = this.#kept.get('setUp') ? this.#kept.get('settings') : undefined;
    const before = now && (now.before ?? bare(now));
    return this.#kept.set('settings', { ...bare(settings), ...(before ? { before } : {}) });
  }

  /** Whether these are settings that did not start. */
  wasRefused(raw: Record<string, unknown>): boolean {
    return this.#kept.get('refusedSettings') === JSON.stringify(raw);
  }

  /** The kiosk shows: the settings before are not needed any more. */
  passed(): void {
    const kept = this.#kept.get('settings');
    if (kept?.before) void this.#kept.set('settings', bare(kept));
  }

  /** The kiosk cannot show with the settings of now: those before come back, if there are any. */
  async failed(): Promise<PlaceSettings | undefined> {
    const kept = this.#kept.get('settings');
    if (!kept?.before) return undefined;
    await this.#kept.set('settingsTrouble', 'stopped');
    await this.#kept.set('refusedSettings', JSON.stringify(kept.raw));
    await this.#kept.set('settings', kept.before);
    return kept.before;
  }
}

const bare = ({ raw, from }: PlaceSettings): PlaceSettings => ({ raw, ...(from ? { from } : {}) });
