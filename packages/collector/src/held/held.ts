import { limits } from '@talkplace/report';
import type { HeldDay, HeldFrom, HeldPage } from '../api.js';
import type { Disclosure } from '../figures/disclosure.js';
import { periodsFor } from '../figures/periods.js';
import { sumOf } from '../intake/plausible.js';
import type { Database } from '../store/database.js';
import type { Batch, Store } from '../store/store.js';
import { addCounts } from '../store/write-batches.js';

/** Most reports that wait at once: of one place, and of all in one database that carry no key. */
export const heldMost = 1000;

/** Places and days on one page. */
export const heldPerPage = 20;

/** Reasons that are told of one place and day; further ones of the same day say little more. */
const reasonsTold = 5;

type Waiting = HeldFrom & { version: string; counts: string; reason: string };

const columns = 'area, day, kind, place, version, counts, reason';
const from = 'area = ? AND day = ? AND kind = ? AND place = ?';
const valuesOf = ({ area, day, kind, place }: HeldFrom) => [area, day, kind, place] as const;
const countsOf = ({ counts }: Waiting) => JSON.parse(counts) as Record<string, number>;

/** Whether one more report of the sender of this batch may wait. Beyond it a flood would fill the disk unseen. */
export async function hasRoom(store: Store, { area, place }: Pick<Batch, 'area' | 'place'>): Promise<boolean> {
  const last = 'SELECT 1 AS waits FROM held WHERE place = ? LIMIT 1 OFFSET ?';
  return (await store.shardOf(area).query(last, place, heldMost - 1)).length === 0;
}

/** What stays of a batch that may not wait: its id, so that a repeat is known, and in coverage that its counts are lost. */
export const lostBatch = (batch: Batch): Batch => ({ ...batch, counts: lostOf(batch.counts), held: undefined });

function lostOf(counts: Readonly<Record<string, number>>): Record<string, number> {
  const told = Object.entries(counts).filter(([name]) => name.startsWith('report_lost_'));
  const lost = Object.fromEntries(told);
  lost['report_lost_refused'] = (lost['report_lost_refused'] ?? 0) + sumOf(counts);
  return lost;
}

/**
 * What waits in quarantine, by place and day, in pages from 1. Of counts it has their sum alone, under the rules for a
 * place's own numbers: what was counted where on which day, in one report, could point at someone.
 */
export async function heldPage(store: Store, page: number, disclosure: Pick<Disclosure, 'showOwn'>): Promise<HeldPage> {
  const piles = 'SELECT area, day, kind, place, COUNT(*) AS reports FROM held GROUP BY area, day, kind, place';
  let skip = (page - 1) * heldPerPage;
  let all = 0;
  const held: HeldDay[] = [];
  for (const shard of store.shards) {
    const [row] = await shard.query<{ n: unknown }>(`SELECT COUNT(*) AS n FROM (${piles}) piles`);
    const count = Number(row!.n);
    all += count;
    const some = await shard.query<HeldFrom & { reports: unknown }>(
      `${piles} ORDER BY area, day, kind, place LIMIT ? OFFSET ?`,
      heldPerPage - held.length,
      skip,
    );
    skip = Math.max(0, skip - count);
    for (const { reports, ...pile } of some) {
      const rows = await shard.query<Waiting>(`SELECT ${columns} FROM held WHERE ${from}`, ...valuesOf(pile));
      const sum = rows.reduce((total, each) => total + sumOf(countsOf(each)), 0);
      const reasons = [...new Set(rows.map(({ reason }) => reason))].toSorted().slice(0, reasonsTold);
      held.push({ ...pile, reports: Number(reports), reasons, counted: disclosure.showOwn(sum, true) });
    }
  }
  return { held, page, pages: Math.max(1, Math.ceil(all / heldPerPage)), days: limits.idDays };
}

/**
 * Lets in all that waits of one place and day: its counts are added to the periods that are open on `today`
 * (`YYYY-MM-DD`), so that no published period changes. Gives how many reports; 0 where none waits, and then changes nothing.
 */
export async function releaseHeld(store: Store, which: HeldFrom, today: string): Promise<number> {
  return store.shardOf(which.area).transaction(async (inside) => {
    const rows = await inside.query<Waiting>(`DELETE FROM held WHERE ${from} RETURNING ${columns}`, ...valuesOf(which));
    await addCounts(
      inside,
      rows.map((row) => ({ ...row, ...periodsFor(row.day, today), counts: countsOf(row) })),
    );
    return rows.length;
  });
}

/**
 * Throws away all that waits of one place and day; what is sent again changes nothing, as its id stays known. Gives how many
 * reports.
 */
export async function dropHeld(store: Store, which: HeldFrom): Promise<number> {
  const gone = await store
    .shardOf(which.area)
    .query(`DELETE FROM held WHERE ${from} RETURNING area`, ...valuesOf(which));
  return gone.length;
}

/** Reports of one transaction: SQLite answers nobody meanwhile. */
const forgottenAtOnce = 200;

/**
 * Forgets what nobody has decided on while its id was remembered: its counts are lost, and coverage of the period that is
 * open on `today` says how many. To be called before ids are forgotten. Rejects where a database does not answer.
 */
export async function forgetHeld(store: Store, today: string): Promise<void> {
  for (const shard of store.shards) while (await forgetSome(shard, today));
}

async function forgetSome(shard: Database, today: string): Promise<boolean> {
  return shard.transaction(async (inside) => {
    const rows = await inside.query<Waiting>(
      `DELETE FROM held WHERE (area, id) IN (
         SELECT area, id FROM held WHERE NOT EXISTS (
           SELECT 1 FROM batch WHERE batch.area = held.area AND batch.id = held.id AND batch.forget >= ?)
         LIMIT ${forgottenAtOnce}) RETURNING ${columns}`,
      today,
    );
    await addCounts(
      inside,
      rows.map((row) => ({ ...row, ...periodsFor(row.day, today), counts: lostOf(countsOf(row)) })),
    );
    return rows.length > 0;
  });
}
