import type { Draft } from '../state/draft.js';
import { settingsOf } from '../state/settings.js';
import type { Way } from '../state/sites.js';
import type { Stand } from './source.js';

/** Origin of a whole address; undefined where it is none, and for an address on the site itself. */
export function originOf(address: string): string | undefined {
  try {
    const { origin } = new URL(address.trim());
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined;
  }
}

/** Folder with the files of Talkplace, as the code names it. */
export const filesOf = (draft: Draft, stand: Stand): string => (draft.files.trim() || stand.files).replace(/\/?$/, '/');

/** Address that counts go to by a way; undefined where none leave: paper and text cannot count, a school has to say yes. */
export function countsTo(draft: Draft, way: Way): string | undefined {
  const { reportTo, reportStorage, kind } = settingsOf(draft);
  const off = reportStorage === 'off' || (kind === 'school' && !reportStorage);
  return way === 'html' || way === 'paper' || off || typeof reportTo !== 'string' ? undefined : reportTo;
}

/** What a way asks for while someone uses it, as origins. */
export interface Reach {
  /** Site that the asking page comes from; undefined where nobody said. */
  from: string | undefined;
  /** Where place.json stands. */
  file: string | undefined;
  /** Where counts go. */
  counts: string | undefined;
  /** Those of them that the page of the frame or of the tablet does not let through, as far as is known here. */
  closed: string[];
}

/** What a way asks for. Only a frame and a tablet have a policy of ours, which allows their own site and what the build named. */
export function reachOf(draft: Draft, stand: Stand, way: Way): Reach {
  const from = originOf(way === 'script' ? draft.page : way === 'tablet' ? stand.tablet : filesOf(draft, stand));
  const file = way === 'html' || way === 'paper' ? undefined : originOf(draft.placeFile);
  const counts = originOf(countsTo(draft, way) ?? '');
  // Of files that stand elsewhere it is not known what their build allows.
  const open = way === 'frame' && !draft.files.trim() ? stand.connect : [];
  const closed = unique([file, counts]).filter((each) => each !== from && !open.includes(each));
  return { from, file, counts, closed: way === 'frame' || way === 'tablet' ? closed : [] };
}

/** Each origin once. */
export const unique = (list: readonly (string | undefined)[]): string[] => [
  ...new Set(list.filter((each) => each !== undefined)),
];
