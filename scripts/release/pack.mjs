import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pnpm } from '../run/shell.mjs';

/**
 * Packs packages as they would be published, into files in `destination`. Gives the file of each with its size in bytes,
 * its integrity as npm writes it, and the files inside; throws where one could not be packed.
 */
export function packAll(packages, destination) {
  const filters = packages.flatMap(({ name }) => ['--filter', name]);
  const status = pnpm([...filters, 'pack', '--pack-destination', destination], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('pnpm pack failed; its message stands above.');
  const made = readdirSync(destination);
  return packages.map((each) => {
    const name = `${each.name.replace('@', '').replace('/', '-')}-${each.version}.tgz`;
    if (!made.includes(name)) throw new Error(`${each.name} was not packed.`);
    return { ...each, ...describe(path.join(destination, name)) };
  });
}

function describe(file) {
  const bytes = readFileSync(file);
  const entries = readTar(gunzipSync(bytes));
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  return { file, size: bytes.length, integrity, entries };
}

/** Files of a tar archive by name within the package. Its headers are blocks of 512 bytes; names and sizes are all we need. */
function readTar(archive) {
  const entries = new Map();
  let longName = '';
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const text = (from, length) => archive.toString('utf8', at + from, at + from + length).replace(/\0[\s\S]*$/, '');
    const size = Number.parseInt(text(124, 12), 8);
    const body = archive.subarray(at + 512, at + 512 + size);
    const type = text(156, 1);
    const prefix = text(345, 155);
    if (type === 'x') longName = /\d+ path=(.*)\n/.exec(body.toString('utf8'))?.[1] ?? '';
    else {
      const name = longName || (prefix ? `${prefix}/${text(0, 100)}` : text(0, 100));
      if (type === '0' || type === '') entries.set(name.replace(/^package\//, ''), body);
      longName = '';
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}
