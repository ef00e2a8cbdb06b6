import { createHash } from 'node:crypto';
import type { Database, Value } from './database.js';
import { groupCommit } from './group-commit.js';
import type { Batch, Store, Taken } from './store.js';

/** Databases were given in another number or order than the counts in them were written with. */
export class ShardOrderError extends Error {
  override name = 'ShardOrderError';
}

/**
 * A store over one database, or over several with each area in one of them. The first is home to places and accounts. Each
 * database remembers which one of how many it is: an area that moved would meet its own ids no more, and count twice.
 */
export async function shardedStore(databases: readonly Database[]): Promise<Store> {
  const [home] = databases;
  if (!home) throw new ShardOrderError('Name at least one database.');
  for (const [at, database] of databases.entries()) await checkIdentity(database, at + 1, databases.length);
  const take = new Map(databases.map((database) => [database, groupCommit(database)]));
  const shardOf = (area: string) => databases[shardNumber(area, databases.length)]!;
  return {
    home,
    shards: databases,
    shardOf,
    take: (batch: Batch): Promise<Taken> => take.get(shardOf(batch.area))!(batch),
    async everywhere<Row extends object>(sql: string, ...values: readonly Value[]) {
      return (await Promise.all(databases.map((database) => database.query<Row>(sql, ...values)))).flat();
    },
    async forgetIds(today) {
      await Promise.all(databases.map((database) => database.query('DELETE FROM batch WHERE forget < ?', today)));
    },
    async close() {
      await Promise.all(databases.map((database) => database.close()));
    },
  };
}

/** Which database of `count` an area lies in, from 0: the same for ever, as long as the number stays. */
export function shardNumber(area: string, count: number): number {
  return createHash('sha256').update(area).digest().readUInt32BE(0) % count;
}

async function checkIdentity(database: Database, number: number, count: number) {
  const own = `${number} of ${count}`;
  await database.query("INSERT INTO setting (name, value) VALUES ('shard', ?) ON CONFLICT (name) DO NOTHING", own);
  const [row] = await database.query<{ value: string }>("SELECT value FROM setting WHERE name = 'shard'");
  if (row?.value === own) return;
  throw new ShardOrderError(
    `Database ${own} says of itself that it is ${row?.value}. Name the same databases in the same order as before; ` +
      'to change their number, start new ones and keep the old ones for their figures.',
  );
}
