import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder of the repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Environment of every command we start: its tools are those of this repository. */
export const env = { ...process.env };
const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
env[pathName] = path.join(root, 'node_modules', '.bin') + path.delimiter + (env[pathName] ?? '');

const windows = process.platform === 'win32';

/** Runs a command in the repository and gives its exit code; its output goes to ours. */
export function run(command, args, options = {}) {
  // Tools in node_modules/.bin are .cmd files on Windows, which only a shell starts.
  const shell = windows && command !== process.execPath;
  const { error, status, signal } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell, ...options });
  if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(130);
  if (error) {
    console.error(`${command}: ${error.message}`);
    return 1;
  }
  return status ?? 1;
}

/** Runs a script of this repository with the same Node. */
export const node = (...args) => run(process.execPath, args);

/** Runs the pinned pnpm, fetched by npm when it is not there yet. */
export function pnpm(args, options) {
  const pin = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).packageManager;
  const npm = [process.env.npm_execpath, path.resolve(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js')];
  const cli = npm.find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
  const exec = ['exec', '--yes', `--package=${pin}`, '--', 'pnpm', ...args];
  return cli ? run(process.execPath, [cli, ...exec], options) : run('npm', exec, options);
}
