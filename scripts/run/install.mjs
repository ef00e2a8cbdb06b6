import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pnpm, root } from './shell.mjs';

const oldest = [20, 19];

/** Says why this Node cannot run the repository; undefined when it can. */
export function nodeTooOld(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return undefined;
  return `Node ${oldest.join('.')} or newer is needed; this is Node ${version}.`;
}

/** Installs what the lock file names; does nothing when node_modules already holds exactly that. */
export function install() {
  if (matchesLockFile()) return 0;
  return pnpm(['install', '--frozen-lockfile', '--reporter=append-only']);
}

function matchesLockFile() {
  // pnpm leaves a copy of the lock file it installed, as the last thing it does.
  const installed = path.join(root, 'node_modules', '.pnpm', 'lock.yaml');
  if (!existsSync(installed)) return false;
  if (!readFileSync(installed).equals(readFileSync(path.join(root, 'pnpm-lock.yaml')))) return false;
  return workspaceFolders().every(isLinked);
}

function workspaceFolders() {
  const packages = readdirSync(path.join(root, 'packages')).map((name) => path.join(root, 'packages', name));
  return [root, path.join(root, 'examples'), ...packages].filter((folder) =>
    existsSync(path.join(folder, 'package.json')),
  );
}

function isLinked(folder) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const names = Object.keys({ ...dependencies, ...devDependencies });
  return names.every((name) => existsSync(path.join(folder, 'node_modules', name, 'package.json')));
}
