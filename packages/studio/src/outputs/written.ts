import type { Draft } from '../state/draft.js';
import { blockFor, buttonFor, plainFor, pinnedFor, posterFor, snippetFor, staticFor } from './outputs.js';
import type { Stand } from './source.js';

/** Everything that takes content to write. */
export interface Written {
  snippets: { script: string; frame: string };
  /** A quiet button that opens what is shown. */
  button: string;
  /** The one file with its hash; undefined where that is not known. */
  pinned: string | undefined;
  /** Text and links, as HTML. */
  block: string;
  plain: string;
  page: string;
  posters: { A4: string; letter: string };
}

/**
 * Writes all ways in; paper and text in one language, BCP 47. Rejects with `PlaceSettingsError` where settings cannot be
 * used, and with the loader's error where content cannot be loaded.
 */
export async function writeAll(draft: Draft, stand: Stand, language: string): Promise<Written> {
  const [script, frame, button, block, plain, page, a4, letter, pinned] = await Promise.all([
    snippetFor('script', draft, stand),
    snippetFor('frame', draft, stand),
    buttonFor(draft, stand),
    blockFor(draft, language),
    plainFor(draft, language),
    staticFor(draft, language),
    posterFor(draft, 'A4', language),
    posterFor(draft, 'letter', language),
    stand.integrity ? pinnedFor(draft, stand) : undefined,
  ]);
  return { snippets: { script, frame }, button, pinned, block, plain, page, posters: { A4: a4, letter } };
}
