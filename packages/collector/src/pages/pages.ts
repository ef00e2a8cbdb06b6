import type { PageText, PublicPage } from '../api.js';
import type { Store } from '../store/store.js';

/** Letters that a text of a public page may have at most: a page that is read in a few minutes. */
export const pageLimits = { title: 120, said: 4000, did: 4000 } as const;

/** A page cannot be saved as it is; the message says why. */
export class PageRefusedError extends Error {
  override name = 'PageRefusedError';
}

interface Row extends Omit<PublicPage, 'published'> {
  published: number;
}

const columns = 'organisation, slug, title, said, did, language, published';
const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
const pageOfRow = (row: Row): PublicPage => ({ ...row, published: row.published === 1 });

/** All pages that were ever saved, drafts included. */
export async function pages(store: Store): Promise<PublicPage[]> {
  return (await store.home.query<Row>(`SELECT ${columns} FROM page ORDER BY slug`)).map(pageOfRow);
}

/** The page of this address, draft or not; undefined where there is none. */
export async function pageBySlug(store: Store, slug: string): Promise<PublicPage | undefined> {
  const [row] = await store.home.query<Row>(`SELECT ${columns} FROM page WHERE slug = ?`, slug);
  return row && pageOfRow(row);
}

/** The page of an organisation; an empty draft before it was saved. Undefined where there is no such organisation. */
export async function pageOf(store: Store, organisation: string): Promise<PublicPage | undefined> {
  const [row] = await store.home.query<Row>(`SELECT ${columns} FROM page WHERE organisation = ?`, organisation);
  if (row) return pageOfRow(row);
  const name = await nameOf(store, organisation);
  if (name === undefined) return undefined;
  const texts = { title: name, said: '', did: '', language: 'en' };
  return { organisation, slug: await freeSlug(store, name), ...texts, published: false };
}

/**
 * Saves the page of an organisation. Its address is made from the organisation's name the first time, and stays. Throws
 * PageRefusedError; gives undefined where there is no such organisation.
 */
export async function savePage(store: Store, organisation: string, text: PageText): Promise<PublicPage | undefined> {
  const clean = { title: cleanLine(text.title), said: cleanText(text.said), did: cleanText(text.did) };
  for (const name of ['title', 'said', 'did'] as const) {
    const letters = [...clean[name]].length;
    if (letters > pageLimits[name]) {
      throw new PageRefusedError(`"${name}" has ${letters} letters. Shorten it to ${pageLimits[name]}.`);
    }
  }
  if (clean.title === '') throw new PageRefusedError('"title" is empty. Give the page a title.');
  const { language = 'en' } = text;
  if (!languagePattern.test(language)) {
    throw new PageRefusedError('"language" is no code of a language, such as en, cy or ar.');
  }
  const before = await pageOf(store, organisation);
  if (!before) return undefined;
  const [row] = await store.home.query<Row>(
    `INSERT INTO page (organisation, slug, title, said, did, language, published) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (organisation) DO UPDATE
       SET title = excluded.title, said = excluded.said, did = excluded.did, language = excluded.language, published = excluded.published
     RETURNING ${columns}`,
    organisation,
    before.slug,
    clean.title,
    clean.said,
    clean.did,
    language,
    text.published ? 1 : 0,
  );
  return row && pageOfRow(row);
}

// Control characters do nothing on a page but hide what is there; the ones that turn the direction round stay out too.
const unseen = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const cleanLine = (text: string) => text.normalize('NFC').replace(unseen, ' ').replace(/\s+/g, ' ').trim();
const cleanText = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map(cleanLine).join('\n').trim())
    .filter(Boolean)
    .join('\n\n');

async function nameOf(store: Store, organisation: string) {
  const [row] = await store.home.query<{ name: string }>('SELECT name FROM organisation WHERE id = ?', organisation);
  return row?.name;
}

async function freeSlug(store: Store, name: string): Promise<string> {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'organisation';
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!(await pageBySlug(store, slug))) return slug;
  }
}
