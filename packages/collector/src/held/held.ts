import type { HeldReport } from '../api.js';
import { periodsFor } from '../figures/periods.js';
import type { Store } from '../store/store.js';
import { addCounts } from '../store/write-batches.js';

interface Row extends Omit<HeldReport, 'counts'> {
  counts: string;
}

const columns = 'area, id, day, kind, place, version, counts, reason';
const reportOf = (row: Row): HeldReport => ({ ...row, counts: JSON.parse(row.counts) as Record<string, number> });

/** Reports that wait in quarantine, by area and day. */
export async function heldReports(store: Store): Promise<HeldReport[]> {
  const rows = await store.everywhere<Row>(`SELECT ${columns} FROM held`);
  return rows.map(reportOf).toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
}

const keyOf = ({ area, day, id }: HeldReport) => `${area} ${day} ${id}`;

/**
 * Lets a report in: its counts are added to the periods that are open on `today` (`YYYY-MM-DD`), so that no published
 * period changes. Gives false where no such report waits, and then changes nothing.
 */
export async function releaseHeld(store: Store, area: string, id: string, today: string): Promise<boolean> {
  return store.shardOf(area).transaction(async (inside) => {
    const [row] = await inside.query<Row>(`DELETE FROM held WHERE area = ? AND id = ? RETURNING ${columns}`, area, id);
    if (!row) return false;
    const { day, kind, place, version, counts: found } = reportOf(row);
    // In the order of `tallyOf`, so that this and a writer of reports wait for each other instead of locking up.
    const counts = Object.fromEntries(Object.entries(found).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    await addCounts(inside, { area, day, ...periodsFor(day, today), kind, place, version, counts });
    return true;
  });
}

/** Throws a report away; one that is sent again changes nothing, as its id stays known. False where no such report waits. */
export async function dropHeld(store: Store, area: string, id: string): Promise<boolean> {
  const gone = await store.shardOf(area).query('DELETE FROM held WHERE area = ? AND id = ? RETURNING id', area, id);
  return gone.length > 0;
}
