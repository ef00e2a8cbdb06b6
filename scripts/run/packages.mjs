import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pnpm, root, run } from './shell.mjs';

/** Packs a package as it would be published and checks that file, not the folder it came from. */
export function checkPackage(folder, reports) {
  const destination = path.join(reports, path.basename(folder));
  mkdirSync(destination, { recursive: true });
  const quiet = { cwd: path.join(root, folder), stdio: ['ignore', 'ignore', 'inherit'] };
  const packed = pnpm(['pack', '--pack-destination', destination], quiet);
  if (packed) return packed;
  return checkPacked(path.join(destination, readdirSync(destination)[0]));
}

/** Checks a packed file: what it says of itself, and whether its types are found. Gives the exit code. */
export function checkPacked(file) {
  return run('publint', ['run', file, '--strict']) || checkTypes(file);
}

/** The tool tells at length what is well, so it speaks only when something is not. */
function checkTypes(file) {
  const types = [file, '--profile', 'esm-only', '--no-definitely-typed'];
  return run('attw', [...types, '--quiet']) && run('attw', [...types, '--no-emoji', '--format', 'ascii']);
}
