import type { Draft, Logo } from './draft.js';
import { isObject, readDraft } from './read-draft.js';

/** Where the draft waits while the page is reloaded: in this tab, until it is closed. */
const key = 'talkplace-set-up';
/** The picture has a key of its own: it is large, and each letter that is typed keeps the rest anew. */
const logoKey = `${key}-logo`;
/** What was typed into the form of addresses and is not used yet. */
const typedKey = `${key}-addresses`;

let lastLogo: Logo | undefined;

/** True where the browser let the draft be kept. Some keep nothing in private windows, or have no room. */
export function keep({ logo, ...draft }: Draft): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
    if (logo && logo !== lastLogo) sessionStorage.setItem(logoKey, JSON.stringify(logo));
    if (!logo) sessionStorage.removeItem(logoKey);
    lastLogo = logo;
    return true;
  } catch {
    return false;
  }
}

function read(name: string): Record<string, unknown> | undefined {
  try {
    const raw: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    return isObject(raw) ? raw : undefined;
  } catch {
    return undefined;
  }
}

/** The draft that was kept in this tab; undefined where there is none. What has not its form is left out. */
export function kept(): Draft | undefined {
  const raw = read(key);
  if (!raw) return undefined;
  const logo = read(logoKey);
  const { draft } = readDraft(logo ? { ...raw, logo } : raw);
  lastLogo = draft.logo;
  return draft;
}

/** Keeps texts that were typed and not used yet. @param of - What they are to take the place of. */
export function keepTyped(typed: Readonly<Record<string, string>>, of: string): void {
  try {
    sessionStorage.setItem(typedKey, JSON.stringify({ of, typed }));
  } catch {
    // The page says already that nothing is kept.
  }
}

/** The texts that were typed in place of `of`; none where something else stands there by now. */
export function keptTyped(of: string): Record<string, string> {
  const raw = read(typedKey);
  if (raw?.['of'] !== of || !isObject(raw['typed'])) return {};
  return Object.fromEntries(
    Object.entries(raw['typed']).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Forgets what was kept. */
export function forget(): void {
  lastLogo = undefined;
  try {
    for (const each of [key, logoKey, typedKey]) sessionStorage.removeItem(each);
  } catch {
    // What cannot be kept need not be forgotten.
  }
}
