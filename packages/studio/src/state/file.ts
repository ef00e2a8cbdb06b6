import type { check as Check } from '@talkplace/content/host';
import type { settings as Schema } from '@talkplace/content/schema';
import { toBase64, fromBase64 } from './base64.js';
import { emptyDraft, emptyService, type Draft } from './draft.js';
import { draftOf } from './settings.js';

/** What became of a file or a link: a draft and what was left out of it, or why it cannot be used. */
export type Opened = { draft: Draft; leftOut: string[] } | { fault: string };

/** Letters that a file may have: work with a picture in it has far fewer. */
const longest = 2_000_000;
const form = 'talkplace-set-up';

/** The draft as text of a file to save. */
export const toFile = (draft: Draft): string =>
  `${JSON.stringify({ form, version: 1, draft: { ...draft, open: undefined } }, undefined, 2)}\n`;

/** The draft for the fragment of an address. Key and picture stay behind: an address is copied about, and has to be short. */
export function toFragment(draft: Draft): string {
  const changed = Object.entries({ ...draft, logo: undefined, open: undefined, placeKey: '' }).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(emptyDraft[name as keyof Draft]),
  );
  return `draft=${toBase64(JSON.stringify({ form, version: 1, draft: Object.fromEntries(changed) }))}`;
}

/** The draft in the fragment of an address; undefined where there is none. */
export async function fromFragment(hash: string): Promise<Opened | undefined> {
  const [, letters] = /^#draft=(.*)$/s.exec(hash) ?? [];
  if (letters === undefined) return undefined;
  const text = fromBase64(letters);
  if (text === undefined)
    return {
      fault: 'The link is not whole: its end is missing or was changed. Ask for it again, or open a saved file.',
    };
  return openText(text);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sameForm = (value: unknown, example: unknown): boolean => {
  if (Array.isArray(example))
    return Array.isArray(value) && value.every((each) => typeof each === 'string' || isObject(each));
  return typeof value === typeof example && value !== null;
};

/** Takes of a saved draft what has the right form; the rest is left out and named. */
function readDraft(raw: Record<string, unknown>): Opened {
  const draft: Record<string, unknown> = { ...emptyDraft };
  const leftOut: string[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const example = emptyDraft[name as keyof Draft];
    if (!Object.hasOwn(emptyDraft, name)) leftOut.push(name);
    else if (
      example === undefined ? typeof value === 'string' || (name === 'logo' && isLogo(value)) : sameForm(value, example)
    )
      draft[name] = value;
    else leftOut.push(name);
  }
  draft['services'] = (draft['services'] as unknown[])
    .filter(isObject)
    .map((service) => ({ ...emptyService, ...service }));
  return { draft: draft as unknown as Draft, leftOut };
}

const isLogo = (value: unknown) =>
  isObject(value) && /^data:image\/(png|jpeg|webp|svg\+xml);base64,/.test(String(value['data']));

const contents = ['services', 'service', 'pack', 'checkIn', 'words', 'kiosk'];

/** Where something is in a file, as a person says it: `services[2].name` is "name of service 3". */
const inWords = (path: string) =>
  path.replace(
    /^services\[(\d+)\]\.?(.*)$/,
    (_, at: string, rest: string) => `service ${Number(at) + 1}${rest ? `, ${rest}` : ''}`,
  ) || 'the whole file';

/** Takes of a `place.json` what the schema lets through; the rest is left out and named. */
function readPlace(raw: Record<string, unknown>, check: typeof Check, schema: typeof Schema): Opened {
  const good: Record<string, unknown> = {};
  const leftOut: string[] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (!Object.hasOwn(schema.shape, name)) {
      leftOut.push(`${name}: no setting has this name`);
    } else if (contents.includes(name)) {
      const { faults } = check(name, value);
      for (const { path, allowed } of faults) leftOut.push(`${inWords(name + path)}: ${allowed}`);
      if (name === 'services' && Array.isArray(value)) {
        const wrong = new Set(faults.map(({ path }) => /^\[(\d+)\]/.exec(path)?.[1]));
        good[name] = value.filter((_, at) => !wrong.has(String(at)));
      } else if (faults.length === 0) good[name] = value;
    } else {
      const result = schema.shape[name as keyof typeof schema.shape].safeParse(value);
      if (result.success) good[name] = value;
      else leftOut.push(`${name}: ${result.error.issues[0]?.message ?? 'not allowed'}`);
    }
  }
  return { draft: draftOf(good), leftOut };
}

async function openText(text: string): Promise<Opened> {
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
  if (raw['form'] === form) {
    if (raw['version'] !== 1 || !isObject(raw['draft']))
      return { fault: 'The file comes from a newer set-up page. Open it there, or open its place.json here.' };
    return readDraft(raw['draft']);
  }
  // Only a place.json needs them, and they are large.
  const [{ check }, { settings: schema }] = await Promise.all([
    import('@talkplace/content/host'),
    import('@talkplace/content/schema'),
  ]);
  const known = Object.keys(raw).some((name) => Object.hasOwn(schema.shape, name));
  if (!known)
    return {
      fault:
        'The file is JSON, but none of its names is a setting of Talkplace. Choose a file that this page saved, or a place.json.',
    };
  return readPlace(raw, check, schema);
}

/** Opens a saved draft or a `place.json`. */
export async function openFile(file: Blob & { name?: string }): Promise<Opened> {
  if (/^(image|video|audio)\//.test(file.type) || /\.(pdf|docx?|png|jpe?g)$/i.test(file.name ?? ''))
    return { fault: `${file.name ?? 'The file'} is a picture or a document. Choose the file that ends in .json.` };
  if (file.size > longest)
    return {
      fault: 'The file is far larger than a draft can be. Choose a file that this page saved, or a place.json.',
    };
  try {
    return await openText(await file.text());
  } catch {
    return { fault: 'The browser could not read the file. Is it still where it was? Choose it again.' };
  }
}
