import { limits, parseReport, type Report } from '@talkplace/report';
import { hasRoom, lostBatch } from '../held/held.js';
import type { KeyHolder } from '../places/places.js';
import type { Context } from '../server/context.js';
import { StoreUnavailableError, type Batch, type Taken } from '../store/store.js';
import { batchOf } from './batches.js';
import { DailySums } from './daily-sums.js';
import { readDay } from './day.js';
import { dailyCeiling, implausible, sumOf } from './plausible.js';
import { IntakeRefusal } from './refusal.js';
import { TokenBuckets } from './token-buckets.js';

/** Seconds after which a sender may try again where the store cannot commit. */
const storeRest = 10;

/** What became of a report that was taken. For metrics alone: the sender cannot tell one from another. */
export type Outcome = Taken | 'held';

/**
 * Gives a function that takes the body of one report: it resolves after the commit, and rejects with IntakeRefusal for
 * everything that is not to be answered with 202.
 */
export function reportTaker(context: Context): (body: string) => Promise<Outcome> {
  const { store, config } = context;
  const buckets = new TokenBuckets(config.perPlace);
  const sums = new DailySums(store);
  /** Places whose page names another kind or area, of which the operator was told. */
  const told = new Set<string>();
  let sumsOf = context.today();

  return async (body) => {
    const report = readReport(body);
    const today = context.today();
    if (today !== sumsOf) {
      sums.clear();
      sumsOf = today;
    }
    const day = readDay(report.d, today);
    if (day === 'too-old') {
      throw new IntakeRefusal(
        400,
        'too-old',
        `The report is older than ${limits.daysBack} days and can no longer be told from a repeat. Throw it away.`,
      );
    }
    try {
      const holder = await holderOf(report, context);
      if (holder) tellDifference(report, holder);
      const wait = holder ? buckets.take(holder.place, context.now()) : 0;
      if (wait > 0) {
        throw new IntakeRefusal(429, 'too-many', 'This place sends too much at once. Wait, then send it again.', wait);
      }
      return await commit(batchOf(report, day, today, holder), holder);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      context.log.error({ err: error }, 'a report could not be committed');
      throw new IntakeRefusal(
        503,
        'unavailable',
        'The report cannot be stored now. Keep it and send it again.',
        storeRest,
      );
    }
  };

  /** A key decides, so a page that names another kind or area loses nothing; its operator reads of it once. */
  function tellDifference({ p, a }: Report, { place, kind, area }: KeyHolder) {
    const differs = [...(p === kind ? [] : ['kind']), ...(a === area ? [] : ['area'])];
    if (differs.length === 0 || told.has(place)) return;
    told.add(place);
    context.log.info({ place, kind, area, differs }, 'a page names another kind or area; its place’s own are counted');
  }

  async function commit(batch: Batch, holder: KeyHolder | undefined): Promise<Outcome> {
    const sender = { kind: batch.kind as Report['p'], people: holder?.people };
    const held = implausible(batch.counts, sender);
    if (held !== undefined) return take({ ...batch, held });
    // Before the first place is enrolled there is nothing that what has no key could stand beside.
    if (!holder && !context.places.isAnyEnrolled()) return take(batch);
    const total = await sums.of(batch);
    const added = sumOf(batch.counts);
    const ceiling = dailyCeiling(sender);
    if (total.sum + added > ceiling) {
      // One place cannot be told from another without a key, so all of a kind and area share what one may count.
      if (!holder)
        throw keyMissing(`Without keys no more than ${ceiling} counts of one kind and area are taken for a day.`);
      return take({ ...batch, held: `With it the place counts more than ${ceiling} on that day.` });
    }
    // Added before the commit, for others of the same place may be on their way; taken back where nothing was added.
    total.sum += added;
    let outcome: Outcome | undefined;
    try {
      outcome = await take(batch);
    } finally {
      if (outcome !== 'stored') total.sum -= added;
    }
    return outcome;
  }

  async function take(batch: Batch): Promise<Outcome> {
    const taken = await store.take(
      batch.held === undefined || (await hasRoom(store, batch)) ? batch : lostBatch(batch),
    );
    return taken === 'stored' && batch.held !== undefined ? 'held' : taken;
  }
}

function readReport(body: string): Report {
  const parsed = parseReport(body);
  if ('report' in parsed) return parsed.report;
  const { reason, message } = parsed.refused;
  throw new IntakeRefusal(reason === 'too-long' ? 413 : 400, reason, message);
}

const keyMissing = (why: string) => new IntakeRefusal(403, 'key-missing', `${why} Set place-key.`);

/** The place of the report's key; undefined for a report without one, where that is allowed. */
async function holderOf({ k }: Report, { places, config }: Context): Promise<KeyHolder | undefined> {
  if (k === undefined) {
    if (config.allowKeyless || !places.isAnyEnrolled()) return undefined;
    throw keyMissing('A report needs the key of its place under "k".');
  }
  const holder = await places.placeOfKey(k);
  switch (holder) {
    case 'unknown':
      throw new IntakeRefusal(
        403,
        'key-unknown',
        'No place has this key. Ask whoever gave it to you for the right one.',
      );
    case 'revoked':
      throw new IntakeRefusal(403, 'key-revoked', 'This key was taken back. Ask for the place’s new key and set it.');
    case 'closed':
      throw new IntakeRefusal(403, 'place-closed', 'This place has left. Take report-to out of its settings.');
    default:
      return holder;
  }
}
