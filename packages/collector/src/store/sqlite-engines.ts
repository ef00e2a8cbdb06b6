import type { Value } from './database.js';

/** One connection to SQLite, whatever library holds it. Statements run at once and are prepared only the first time. */
export interface SqliteEngine {
  readonly name: 'node:sqlite' | 'libsql';
  run(sql: string, values: readonly Value[]): object[];
  exec(sql: string): void;
  close(): void;
}

interface Statement {
  all(...values: readonly Value[]): object[];
}

const keptStatements = 200;

/** Statements by their text, the latest ones only: texts with lists of any length would pile up. */
function prepared(prepare: (sql: string) => Statement): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= keptStatements) statements.clear();
    const statement = prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
}

/** Opens a file with the SQLite of Node itself; undefined where this Node has none. */
export async function openNodeSqlite(file: string): Promise<SqliteEngine | undefined> {
  const name = 'node:sqlite';
  let module: { DatabaseSync: new (file: string) => NodeDatabase };
  try {
    module = (await import(name)) as typeof module;
  } catch {
    return undefined;
  }
  const database = new module.DatabaseSync(file);
  const statement = prepared((sql) => database.prepare(sql));
  return {
    name,
    run: (sql, values) => statement(sql).all(...values),
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
  };
}

interface NodeDatabase {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}

interface LibsqlStatement {
  reader: boolean;
  all(...values: readonly Value[]): object[];
  run(...values: readonly Value[]): unknown;
}

interface LibsqlDatabase {
  prepare(sql: string): LibsqlStatement;
  exec(sql: string): void;
  close(): void;
}

/** Opens a file with libsql, which comes compiled for the usual systems. */
export async function openLibsql(file: string): Promise<SqliteEngine> {
  const { default: Libsql } = (await import('libsql')) as unknown as { default: new (file: string) => LibsqlDatabase };
  const database = new Libsql(file);
  const statement = prepared((sql) => {
    const each = database.prepare(sql);
    return {
      all(...values) {
        if (each.reader) return each.all(...values);
        each.run(...values);
        return [];
      },
    };
  });
  return {
    name: 'libsql',
    run: (sql, values) => statement(sql).all(...values),
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
  };
}
