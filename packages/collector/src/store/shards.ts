import { createHash, randomUUID } from 'node:crypto';
import type { Database, Value } from './database.js';
import { groupCommit } from './group-commit.js';
import type { Store } from './store.js';

/** Databases were given in another number or order than the counts in them were written with. */
export class ShardOrderError extends Error {
  override name = 'ShardOrderError';
}

/** A store over one database, or over several with each area in one of them. The first is home to places and accounts. */
export function shardedStore(databases: readonly Database[]): Store {
  const home = databases[0]!;
  const takes = databases.map(groupCommit);
  const numberOf = (area: string) => shardNumber(area, databases.length);
  return {
    home,
    shards: databases,
    shardOf: (area) => databases[numberOf(area)]!,
    take: (batch) => takes[numberOf(batch.area)]!(batch),
    async everywhere<Row extends object>(sql: string, ...values: readonly Value[]) {
      return (await Promise.all(databases.map((database) => database.query<Row>(sql, ...values)))).flat();
    },
    forgetIds: (today, signal) => everyOne(databases.map((database) => forgetIds(database, today, signal))),
    close: () => everyOne(databases.map((database) => database.close())),
  };
}

/** Ids of one statement: SQLite answers nobody meanwhile. */
const forgottenAtOnce = 2000;

async function forgetIds(database: Database, today: string, signal: AbortSignal | undefined) {
  const goesOn = async () =>
    !signal?.aborted && (await database.query('SELECT 1 AS old FROM batch WHERE forget < ? LIMIT 1', today)).length > 0;
  while (await goesOn()) {
    await database.query(
      `DELETE FROM batch WHERE (area, id) IN (SELECT area, id FROM batch WHERE forget < ? LIMIT ${forgottenAtOnce})`,
      today,
    );
  }
}

/** Waits for all; then throws what the first of them threw. */
async function everyOne(works: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) if (result.status === 'rejected') throw result.reason;
}

/** Which database of `count` an area lies in, from 0: the same for ever, as long as the number stays. */
export function shardNumber(area: string, count: number): number {
  return count === 1 ? 0 : createHash('sha256').update(area).digest().readUInt32BE(0) % count;
}

const identityOf = (number: number, count: number) => `${number} of ${count}`;

/**
 * Has a new database remember which one of how many it is, `number` (from 1) of `count`, and of which installation: that of
 * the first database, or a new one.
 */
export async function identify(
  database: Database,
  number: number,
  count: number,
  installation: string = randomUUID(),
): Promise<void> {
  const insert = 'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING';
  await database.query(insert, 'shard', identityOf(number, count));
  await database.query(insert, 'installation', installation);
}

/**
 * Each database remembers which one of how many it is: an area that moved would meet its own ids no more, and count twice.
 * Throws ShardOrderError where it remembers something else than `number` (from 1) of `count`, or another installation than
 * `installation`, where that is given. Gives the installation.
 */
export async function checkIdentity(
  database: Database,
  number: number,
  count: number,
  installation?: string,
): Promise<string | undefined> {
  const own = identityOf(number, count);
  const rows = await database.query<{ name: string; value: string }>(
    "SELECT name, value FROM setting WHERE name IN ('shard', 'installation')",
  );
  const said = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  if (said.shard !== own) {
    throw new ShardOrderError(
      `Database ${own} says of itself that it is ${said.shard}. Name the same databases in the same order as before; ` +
        'to change their number, start new ones and keep the old ones for their figures.',
    );
  }
  if (installation !== undefined && said.installation !== installation) {
    throw new ShardOrderError(
      `Database ${own} belongs to other databases than the first one, such as those of a trial. Name those that were ` +
        'started together.',
    );
  }
  return said.installation;
}
