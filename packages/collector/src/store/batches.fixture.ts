import type { Batch } from './store.js';

/** A batch like those of the intake, with what a test does not care about filled in. */
export const batchOf = (id: string, change: Partial<Batch> = {}): Batch => ({
  id: id.padEnd(22, '-'),
  area: 'GB-ENG',
  day: '2026-11-20',
  week: '2026-W47',
  month: '2026-11',
  quarter: '2026-Q4',
  kind: 'barbershop',
  place: '',
  version: '0.1',
  counts: { urgent_opened: 1 },
  forget: '2026-12-30',
  ...change,
});
