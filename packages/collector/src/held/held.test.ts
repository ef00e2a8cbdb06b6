import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batchOf } from '../store/batches.fixture.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { dropHeld, heldReports, releaseHeld } from './held.js';

let store: Store;
beforeEach(async () => {
  store = await openStore([':memory:']);
});
afterEach(() => store.close());

const report = batchOf('late', {
  day: '2026-10-14',
  week: '2026-W42',
  month: '2026-10',
  quarter: '2026-Q4',
  counts: { urgent_opened: 3, opened_prompts: 7 },
  held: 'more than this place ever reported',
});
const counted = () =>
  store.everywhere<{ month: string; n: number }>('SELECT month, counter, n FROM tally ORDER BY counter');

describe('a report in quarantine', () => {
  it('is not counted, and is shown with its reason', async () => {
    await store.take(report);
    expect(await counted()).toEqual([]);
    expect(await heldReports(store)).toEqual([
      {
        area: 'GB-ENG',
        id: report.id,
        day: '2026-10-14',
        kind: 'barbershop',
        place: '',
        version: '0.1',
        counts: { urgent_opened: 3, opened_prompts: 7 },
        reason: 'more than this place ever reported',
      },
    ]);
  });

  it('that is let in counts in the periods that are open, so that no published one changes', async () => {
    await store.take(report);
    expect(await releaseHeld(store, report.area, report.id, '2026-11-25')).toBe(true);
    expect(await counted()).toEqual([
      { month: '2026-11', counter: 'opened_prompts', n: 7 },
      { month: '2026-11', counter: 'urgent_opened', n: 3 },
    ]);
    expect(await heldReports(store)).toEqual([]);
  });

  it('is let in once, also when two operators press at once, or it is sent again', async () => {
    await store.take(report);
    const release = () => releaseHeld(store, report.area, report.id, '2026-11-25');
    expect((await Promise.all([release(), release()])).filter(Boolean)).toEqual([true]);
    expect(await store.take(report)).toBe('known');
    expect((await counted()).map(({ n }) => n)).toEqual([7, 3]);
  });

  it('that is dropped counts nowhere, and does not come back when it is sent again', async () => {
    await store.take(report);
    expect(await dropHeld(store, report.area, report.id)).toBe(true);
    expect(await dropHeld(store, report.area, report.id)).toBe(false);
    expect(await store.take(report)).toBe('known');
    expect(await counted()).toEqual([]);
    expect(await heldReports(store)).toEqual([]);
  });
});
