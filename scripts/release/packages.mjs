import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run/shell.mjs';

/** Packages that are published: all in packages/ but those that say they are private. Those that others need come first. */
export function publicPackages() {
  const found = readdirSync(path.join(root, 'packages')).map(readPackage);
  const open = found.filter(({ manifest }) => !manifest.private);
  const needed = ({ manifest }) => open.filter(({ name }) => manifest.dependencies?.[name]);
  const ordered = new Set();
  const add = (each) => {
    for (const other of needed(each)) if (!ordered.has(other)) add(other);
    ordered.add(each);
  };
  for (const each of open) add(each);
  return [...ordered];
}

function readPackage(folder) {
  const directory = path.join(root, 'packages', folder);
  const manifest = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
  return { folder: `packages/${folder}`, directory, name: manifest.name, version: manifest.version, manifest };
}
