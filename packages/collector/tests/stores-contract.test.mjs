import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../dist/store/open.js';
import { openSqlite } from '../dist/store/sqlite.js';
import { startCluster } from './cluster.mjs';
import { storeContract } from './stores-contract.mjs';
import { nodeWithSqlite } from './stores-node24.mjs';

const hasNodeSqlite = process.getBuiltinModule('node:sqlite') !== undefined;
const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-stores-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let number = 0;
const newFile = () => path.join(folder, `${++number}.db`);
const openWith = (engine) => (location) => openSqlite(location.file, { engine });

storeContract('libsql', newFile, openWith('libsql'));

if (hasNodeSqlite) {
  storeContract('node:sqlite', newFile, openWith(undefined));
} else {
  describe('on Node 24', () => {
    it('all the same holds with libsql and with node:sqlite, which is taken unasked', { timeout: 90_000 }, async () => {
      const { code, output } = await run(nodeWithSqlite(), fileURLToPath(import.meta.url));
      assert.equal(code, 0, output);
      assert.match(output, /a store of node:sqlite/);
      assert.match(output, /a store of libsql/);
    });
  });
}

if (!process.env.TALKPLACE_WITHOUT_POSTGRES) {
  describe('PostgreSQL', () => {
    let cluster;
    before(async () => (cluster = await startCluster()));
    after(() => cluster.remove());
    const newDatabase = async () => {
      const name = `d${++number}`;
      await cluster.query(`CREATE DATABASE ${name}`);
      return cluster.url.replace(/postgres$/, name);
    };
    storeContract('postgres', newDatabase, openDatabase);
  });
}

async function run(node, file) {
  const env = { ...process.env, TALKPLACE_WITHOUT_POSTGRES: '1' };
  // Else the test runner of the child would talk to ours in place of printing.
  delete env.NODE_TEST_CONTEXT;
  const child = spawn(node, ['--no-warnings', '--test-reporter=spec', file], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  return { code, output };
}
