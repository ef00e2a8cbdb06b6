import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const here = import.meta.dirname;
const debian = '/usr/share/wordpress';
const packages = ['wordpress', 'php-cli', 'php-mysql', 'mariadb-server'];
const needed = [`${debian}/wp-load.php`, '/usr/bin/php', '/usr/sbin/mariadbd', '/usr/bin/mariadb-install-db'];
const missing = () => needed.filter((file) => !existsSync(file));

/** Why WordPress cannot run here; empty where it can. As root it installs Debian's packages first. */
export function whyNot() {
  if (missing().length === 0) return '';
  if (process.getuid?.() !== 0) return `without root nothing can be installed, and there is no ${missing().join(', ')}`;
  if (!existsSync('/usr/bin/apt-get')) return 'there is no apt-get';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args) => spawnSync('apt-get', args, { env, timeout: 100_000, stdio: 'ignore' }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  console.log(`Installing ${packages.join(', ')} by apt-get, to try the plugin in a real WordPress.`);
  if (!install()) {
    apt('update');
    install();
  }
  return missing().length ? `apt-get could not bring ${missing().join(', ')}` : '';
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a command to its end; throws what it said. */
function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000, ...options });
  if (error || status !== 0) {
    const words = `${stderr} ${stdout}`.replaceAll(/<style[\s\S]*?<\/style>|<[^>]*>|\s+/g, ' ');
    throw new Error(`${command} failed: ${error ?? ''} ${words}`.slice(0, 2000));
  }
  return stdout;
}

async function until(isReady, what, limit = 30_000) {
  for (const end = Date.now() + limit; Date.now() < end; await pause(100)) if (await isReady()) return;
  throw new Error(`${what} did not start within ${limit} ms`);
}

/** A process with those that it starts, which `stop` ends and waits for. */
function start(command, args, options) {
  const child = spawn(command, args, { stdio: 'ignore', detached: true, ...options });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const end = (signal) => {
    try {
      process.kill(-(child.pid ?? Number.NaN), signal);
    } catch {
      // It is over.
    }
  };
  return {
    end,
    async stop() {
      end('SIGTERM');
      const late = setTimeout(() => end('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
      // PHP's workers outlive the one that started them.
      end('SIGKILL');
    },
  };
}

const configOf = ({ socket, password, site }) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'WP_HOME', '${site}' );
define( 'WP_SITEURL', '${site}' );
define( 'AUTH_KEY', '${password}' );
define( 'SECURE_AUTH_KEY', '${password}' );
define( 'LOGGED_IN_KEY', '${password}' );
define( 'NONCE_KEY', '${password}' );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
// Editors here may not write scripts, as on a network of sites.
define( 'DISALLOW_UNFILTERED_HTML', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * A WordPress of its own on a port of this machine, with its database on a socket in a folder that goes with it, the
 * plugin active, an administrator and an editor. Nothing of the machine's own WordPress or database is touched.
 *
 * @param talkplace - Address of the folder with talkplace.js.
 */
export async function startWordPress(talkplace) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tpwp-'));
  const running = [];
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  // Stopped from outside, by the limit of the test runner: nothing stays behind.
  const abandon = () => {
    for (const each of running) each.end('SIGKILL');
    remove();
    process.exit(1);
  };
  const signals = ['SIGTERM', 'SIGINT'];
  for (const signal of signals) process.once(signal, abandon);
  const stop = async () => {
    for (const each of running.toReversed()) await each.stop();
    for (const signal of signals) process.off(signal, abandon);
    remove();
  };
  try {
    const www = path.join(folder, 'www');
    const data = path.join(folder, 'data');
    const socket = path.join(folder, 'db');
    cpSync(debian, www, { recursive: true, dereference: true, filter: (from) => existsSync(realpathSync(from)) });
    for (const each of ['themes', 'plugins', 'uploads'])
      mkdirSync(path.join(www, 'wp-content', each), { recursive: true });
    cpSync(path.join(here, 'theme'), path.join(www, 'wp-content/themes/plain'), { recursive: true });
    cpSync(path.join(here, '../../community-site/plugin'), path.join(www, 'wp-content/plugins/talkplace'), {
      recursive: true,
    });
    cpSync(path.join(here, 'install.php'), path.join(www, 'talkplace-install.php'));

    const asRoot = process.getuid() === 0 ? ['--user=root'] : [];
    const plain = ['--no-defaults', ...asRoot, `--datadir=${data}`];
    run('mariadb-install-db', [...plain, '--auth-root-authentication-method=normal', '--skip-test-db']);
    running.push(
      start('/usr/sbin/mariadbd', [...plain, '--skip-networking', `--socket=${socket}`, `--pid-file=${folder}/pid`]),
    );
    const sql = (text) =>
      spawnSync('mariadb', ['--no-defaults', '-uroot', `--socket=${socket}`, '-e', text]).status === 0;
    await until(() => sql('CREATE DATABASE IF NOT EXISTS wordpress'), 'the database');

    const password = randomBytes(12).toString('hex');
    const port = await freePort();
    const site = `http://127.0.0.1:${port}`;
    writeFileSync(path.join(www, 'wp-config.php'), configOf({ socket, password, site }));
    const installed = run('php', ['talkplace-install.php', site, talkplace, password], { cwd: www });
    if (!installed.endsWith('installed')) throw new Error(installed.slice(-2000));

    const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '3' };
    running.push(start('php', ['-S', `127.0.0.1:${port}`, '-t', www], { env }));
    await until(
      () =>
        fetch(`${site}/wp-login.php`).then(
          ({ ok }) => ok,
          () => false,
        ),
      'PHP',
    );
    return { address: site, password, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
