import type { Draft } from '../state/draft.js';
import { plainFor, pinnedFor, posterFor, snippetFor, staticFor } from './outputs.js';
import type { Stand } from './source.js';

/** Everything that takes content to write. */
export interface Written {
  snippets: { script: string; frame: string; html: string };
  /** The one file with its hash; undefined where that is not known. */
  pinned: string | undefined;
  plain: string;
  page: string;
  posters: { A4: string; letter: string };
}

/** Writes all ways in. Rejects where settings cannot be used, or content cannot be loaded. */
export async function writeAll(draft: Draft, stand: Stand): Promise<Written> {
  const [script, frame, html, plain, page, a4, letter, pinned] = await Promise.all([
    snippetFor('script', draft, stand),
    snippetFor('frame', draft, stand),
    snippetFor('html', draft, stand),
    plainFor(draft),
    staticFor(draft),
    posterFor(draft, 'A4'),
    posterFor(draft, 'letter'),
    stand.integrity ? pinnedFor(draft, stand) : undefined,
  ]);
  return { snippets: { script, frame, html }, pinned, plain, page, posters: { A4: a4, letter } };
}
