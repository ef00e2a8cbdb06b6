// Batches that follow from their number alone, so that several processes and a repeat make the same ones.
const counters = Array.from({ length: 12 }, (_, index) => `counter_${String(index).padStart(2, '0')}`);

/** Areas of all batches. */
export const areas = Array.from({ length: 30 }, (_, index) => `E090000${String(index).padStart(2, '0')}`);

/** Batch of this number: 12 counters, 30 areas, 5 days. */
export function batchAt(number) {
  const day = 20 + (number % 5);
  return {
    id: String(number).padStart(22, 'b'),
    area: areas[(number * 7) % areas.length],
    day: `2026-11-${day}`,
    week: day < 23 ? '2026-W47' : '2026-W48',
    month: '2026-11',
    quarter: '2026-Q4',
    kind: number % 3 ? 'barbershop' : 'community',
    place: '',
    version: '0.1',
    counts: Object.fromEntries(counters.map((counter, index) => [counter, 1 + ((number * 31 + index) % 9)])),
    forget: '2026-12-30',
  };
}

/** Rows that `SELECT counter, SUM(n) AS n FROM tally GROUP BY counter ORDER BY counter` gives for these. */
export function sumOf(batches) {
  const totals = new Map();
  for (const { counts } of batches) {
    for (const [counter, n] of Object.entries(counts)) totals.set(counter, (totals.get(counter) ?? 0) + n);
  }
  return [...totals].sort(([one], [other]) => (one < other ? -1 : 1)).map(([counter, n]) => ({ counter, n }));
}
