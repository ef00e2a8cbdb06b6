import type { Value } from '../database.js';

/** A statement that was prepared. */
export interface Statement {
  /** Runs it to its end; gives its rows as plain objects. */
  all(values: readonly Bound[]): Record<string, Value>[];
  /** Runs it to its end; gives how many rows it changed. */
  run(values: readonly Bound[]): number;
}

/** What SQLite takes in place of `?`. A bigint arrives as an integer, a number as a real number. */
export type Bound = Value | bigint;

/** One open database file, at once and without promises. */
export interface Connection {
  /** Runs statements that give no rows. */
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** A library that reads and writes SQLite files. Both write the same format, and may have one file open together. */
export interface Engine {
  readonly name: 'node:sqlite' | 'libsql';
  readonly connect: (file: string) => Connection;
}

/**
 * The library of that name; without a name `node:sqlite` where the running Node has it (22.13 and later), else libsql.
 * Throws when it is not there.
 */
export async function loadEngine(name?: Engine['name']): Promise<Engine> {
  if (name === 'libsql') return loadLibsql();
  const engine = nodeSqlite();
  if (engine) return engine;
  if (name === undefined) return loadLibsql();
  throw new Error(`Node ${process.versions.node} has no node:sqlite. Use Node 22.13 or later, or the engine libsql.`);
}

interface NodeSqlite {
  DatabaseSync: new (file: string) => {
    exec(sql: string): void;
    prepare(sql: string): {
      all(...values: readonly Bound[]): Record<string, Value>[];
      run(...values: readonly Bound[]): { changes: number | bigint };
    };
    close(): void;
  };
}

function nodeSqlite(): Engine | undefined {
  const sqlite = process.getBuiltinModule('node:sqlite') as NodeSqlite | undefined;
  return (
    sqlite && {
      name: 'node:sqlite',
      connect: (file) => {
        const database = new sqlite.DatabaseSync(file);
        return {
          exec: (sql) => database.exec(sql),
          prepare: (sql) => {
            const statement = database.prepare(sql);
            return {
              // Rows come without a prototype; elsewhere they are plain objects, and tests compare them.
              all: (values) => statement.all(...values).map((row) => ({ ...row })),
              run: (values) => Number(statement.run(...values).changes),
            };
          },
          close: () => database.close(),
        };
      },
    }
  );
}

async function loadLibsql(): Promise<Engine> {
  const { default: Libsql } = await import('libsql');
  return {
    name: 'libsql',
    connect: (file) => {
      const database = new Libsql(file);
      return {
        exec: (sql) => void database.exec(sql),
        prepare: (sql) => {
          const writer = database.prepare<[readonly Bound[]]>(sql);
          const reader = database.prepare<[readonly Bound[]]>(sql).safeIntegers();
          return {
            all: (values) => (reader.all(values) as Record<string, Bound>[]).map(safeNumbers),
            run: (values) => writer.run(values).changes,
          };
        },
        close: () => void database.close(),
      };
    },
  };
}

/** libsql would round an integer that a number cannot hold; `node:sqlite` throws, and so do we. */
function safeNumbers(row: Record<string, Bound>): Record<string, Value> {
  const plain: Record<string, Value> = {};
  for (const name in row) {
    const value = row[name]!;
    if (typeof value !== 'bigint') plain[name] = value;
    else if (Number.isSafeInteger(Number(value))) plain[name] = Number(value);
    else throw new RangeError(`The number ${value} in the column "${name}" is too large.`);
  }
  return plain;
}
