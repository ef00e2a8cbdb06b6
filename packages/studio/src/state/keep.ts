import { emptyDraft, type Draft } from './draft.js';

/** Where the draft waits while the page is reloaded: in this tab, until it is closed. */
const key = 'talkplace-set-up';

/** True where the browser let the draft be kept. Some keep nothing in private windows, or have no room. */
export function keep(draft: Draft): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The draft that was kept in this tab; undefined where there is none. */
export function kept(): Draft | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text ? { ...emptyDraft, ...(JSON.parse(text) as Partial<Draft>) } : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what was kept. */
export function forget(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // What cannot be kept need not be forgotten.
  }
}
