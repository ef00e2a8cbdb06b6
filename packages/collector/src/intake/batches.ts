import type { Report } from '@talkplace/report';
import { periodsFor } from '../figures/periods.js';
import type { KeyHolder } from '../places/places.js';
import type { Batch } from '../store/store.js';

/**
 * A report that was checked, as the store takes it: without its key, and with the periods that will show it. Kind and area
 * are those of the place that the key belongs to, whatever its page names.
 */
export function batchOf(
  { b, w, p, a, c }: Report,
  { day, forget }: { day: string; forget: string },
  today: string,
  holder: KeyHolder | undefined,
): Batch {
  return {
    id: b,
    area: holder?.area ?? a,
    day,
    // What has no known day is shown with what comes in now.
    ...periodsFor(day === 'unknown' ? today : day, today),
    kind: holder?.kind ?? p,
    place: holder?.place ?? '',
    version: w,
    counts: c,
    forget,
  };
}
