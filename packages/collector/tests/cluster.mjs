// Private clusters of PostgreSQL for tests: made in a temporary folder, on a free port of 127.0.0.1, gone afterwards.
// Needs initdb and postgres, version 13 or newer, in PATH or where Debian puts them; as root they are installed if missing.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const isRoot = process.getuid?.() === 0;
const waitAtMost = 60_000;

/** Folder of initdb and postgres; undefined where there is none. */
function findBinaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [...versions.map((version) => `${debian}/${version}/bin`), ...process.env.PATH.split(path.delimiter)];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))));
}

/** Folder of initdb and postgres. Installs them where they are missing and we are root; else throws what to do. */
function binaries() {
  const found = findBinaries();
  if (found) return found;
  if (isRoot) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { env });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { env });
  }
  const installed = findBinaries();
  if (installed) return installed;
  throw new Error('These tests need PostgreSQL: sudo apt-get install postgresql (its server need not run).');
}

/** PostgreSQL refuses to run as root. */
function owner() {
  if (!isRoot) return {};
  const idOf = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

const freePort = () =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Asks again and again until the answer is true; throws after a minute. */
export async function whenTrue(question, what) {
  for (const start = performance.now(); ; await pause(10)) {
    if (await question()) return;
    if (performance.now() - start > waitAtMost) throw new Error(`After a minute still not: ${what}`);
  }
}

function makeFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `talkplace-${name}-`));
  const { uid, gid } = owner();
  if (uid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

/** Clusters that are not removed yet: a test that is stopped in the middle leaves none behind. */
const clusters = new Set();
process.once('exit', () => clusters.forEach((cluster) => cluster.abandon()));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

class Cluster {
  #folder;
  #settings;
  #process;
  port;

  constructor(folder, port, settings) {
    this.#folder = folder;
    this.port = port;
    this.#settings = settings;
    clusters.add(this);
  }

  /** `postgres://…` of the database with everything in it. */
  get url() {
    return `postgres://app@127.0.0.1:${this.port}/postgres`;
  }

  /** Starts it, also after `kill`; resolves when it takes connections. */
  async start() {
    const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: this.port, ...this.#settings };
    const args = [
      '-D',
      this.#folder,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ];
    const child = spawn(path.join(binaries(), 'postgres'), args, {
      ...owner(),
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = child;
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (log = (log + text).slice(-4000)));
    await whenTrue(async () => {
      if (child.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${log}`);
      return this.query('SELECT 1').then(
        () => true,
        () => false,
      );
    }, 'PostgreSQL takes connections');
  }

  /** Runs one statement on a connection of its own. */
  async query(sql) {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  get #isRunning() {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** SIGKILL to all of it at once, as if the machine had lost power, but for what the disk had in its own memory. */
  async kill() {
    if (!this.#isRunning) return;
    const exited = new Promise((resolve) => this.#process.once('exit', resolve));
    const all = this.#killAll();
    await exited;
    await whenTrue(() => !all.some(isThere), 'every process of PostgreSQL is gone');
  }

  /** A stopped postmaster starts nothing while the others are looked for. */
  #killAll() {
    process.kill(this.#process.pid, 'SIGSTOP');
    const all = this.processes();
    for (const id of all) killQuietly(id);
    return all;
  }

  /** Ids of all its processes that run now. */
  processes() {
    return [this.#process.pid, ...childrenOf(this.#process.pid)];
  }

  /** Holds all of it still, as if its machine had stopped answering; `resume` lets it go on. */
  pause() {
    for (const id of this.processes()) process.kill(id, 'SIGSTOP');
  }

  resume() {
    for (const id of this.processes()) process.kill(id, 'SIGCONT');
  }

  /** Ends it as an operator would. */
  async stop() {
    if (!this.#isRunning) return;
    const exited = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGINT');
    await exited;
  }

  /** A copy on another port that follows this one; commits of this one wait until they are on its disk. */
  async standby() {
    const folder = makeFolder('standby');
    const at = `host=127.0.0.1 port=${this.port} user=app application_name=standby`;
    execFileSync(path.join(binaries(), 'pg_basebackup'), ['-d', at, '-D', folder, '-R', '-X', 'stream', '-c', 'fast'], {
      ...owner(),
      cwd: '/',
    });
    const standby = new Cluster(folder, await freePort(), { ...this.#settings, primary_conninfo: at });
    await standby.start();
    await this.query("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
    await this.query('SELECT pg_reload_conf()');
    await whenTrue(async () => {
      const [row] = await this.query('SELECT sync_state FROM pg_stat_replication');
      return row?.sync_state === 'sync';
    }, 'the standby is synchronous');
    return standby;
  }

  /** Makes a standby take writes. */
  async promote() {
    await this.query('SELECT pg_promote(true)');
  }

  /** Kills it, and removes its files. */
  async remove() {
    await this.kill();
    this.abandon();
  }

  /** The same at once, for a process that ends. */
  abandon() {
    if (this.#isRunning) this.#killAll();
    clusters.delete(this);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function childrenOf(parent) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(fieldsOf(name)[1]) === parent)
    .map(Number);
}

/** What stands in /proc/<pid>/stat after the name, which may hold spaces and brackets: state, parent and so on. */
function fieldsOf(id) {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function killQuietly(id) {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** Zombies do not count: in a container there may be nobody who collects them. */
function isThere(id) {
  const [state] = fieldsOf(id);
  return state !== undefined && state !== 'Z';
}

/** Makes and starts a cluster. `durable`: every commit is on the disk before it is answered, as in real use. */
export async function startCluster({ durable = false } = {}) {
  const folder = makeFolder('cluster');
  const args = ['-D', folder, '-A', 'trust', '-U', 'app', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(path.join(binaries(), 'initdb'), args, { ...owner(), cwd: '/' });
  const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const cluster = new Cluster(folder, await freePort(), durable ? {} : quick);
  await cluster.start();
  return cluster;
}
