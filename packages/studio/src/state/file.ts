import { fromBase64Url, toBase64Url } from '@talkplace/content/base64url';
import { emptyDraft, type Draft } from './draft.js';
import { isObject } from './read-draft.js';

/** What became of a file or a link: a draft and what was left out of it, or why it cannot be used. */
export type Opened = { draft: Draft; leftOut: string[] } | { fault: string };

/** Letters that a file may have: work with a picture in it has far fewer. */
const longest = 2_000_000;
const form = 'talkplace-set-up';

/** The draft as text of a file to save, half-typed forms and all. */
export const toFile = (draft: Draft): string => `${JSON.stringify({ form, version: 1, draft }, undefined, 2)}\n`;

/** What a link never carries: an address is copied about, and has to be short. */
const notInLinks = ['logo', 'placeKey'] as const;

/** The draft for the fragment of an address, without key and picture. */
export function toFragment(draft: Draft): string {
  const changed = Object.entries({ ...draft, logo: undefined, placeKey: '' }).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(emptyDraft[name as keyof Draft]),
  );
  return `draft=${toBase64Url(JSON.stringify({ form, version: 1, draft: Object.fromEntries(changed) }))}`;
}

/** The draft in the fragment of an address; undefined where there is none. */
export async function fromFragment(hash: string): Promise<Opened | undefined> {
  const [, letters] = /^#draft=(.*)$/s.exec(hash) ?? [];
  if (letters === undefined) return undefined;
  const text = fromBase64Url(letters);
  if (text === undefined)
    return {
      fault: 'The link is not whole: its end is missing or was changed. Ask for it again, or open a saved file.',
    };
  return openText(text, notInLinks);
}

async function openText(text: string, without: readonly string[] = []): Promise<Opened> {
  if (!text.trim()) return { fault: 'The file is empty. Choose a file that this page saved, or a place.json.' };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return text.trimStart().startsWith('<')
      ? { fault: 'This is a web page, not a saved draft. Choose the file that ends in .json.' }
      : {
          fault:
            'The file cannot be read: it is not JSON, or it was cut off. Choose a file that this page saved, or a place.json.',
        };
  }
  if (!isObject(raw))
    return { fault: 'The file is JSON, but no draft and no place.json. Those begin with { and hold settings by name.' };
  // It brings the schemas, which are large and needed for nothing else here.
  const { isPlace, takeDraft, takePlace } = await import('./take.js');
  if (raw['form'] === form) {
    if (raw['version'] !== 1 || !isObject(raw['draft']))
      return { fault: 'The file comes from a newer set-up page. Open it there, or open its place.json here.' };
    return takeDraft(raw['draft'], without);
  }
  if (!isPlace(raw))
    return {
      fault:
        'The file is JSON, but none of its names is a setting of Talkplace. Choose a file that this page saved, or a place.json.',
    };
  return takePlace(raw, without);
}

/** Opens a saved draft or a `place.json`. */
export async function openFile(file: Blob & { name?: string }): Promise<Opened> {
  if (/^(image|video|audio)\//.test(file.type) || /\.(pdf|docx?|png|jpe?g)$/i.test(file.name ?? ''))
    return { fault: `${file.name ?? 'The file'} is a picture or a document. Choose the file that ends in .json.` };
  if (file.size > longest)
    return {
      fault: 'The file is far larger than a draft can be. Choose a file that this page saved, or a place.json.',
    };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { fault: 'The browser could not read the file. Is it still where it was? Choose it again.' };
  }
  try {
    return await openText(text);
  } catch {
    return { fault: 'Part of this page could not be loaded. Check your connection, then choose the file again.' };
  }
}
