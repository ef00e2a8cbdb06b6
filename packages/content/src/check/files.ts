import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../build/read.js';

/** A file as it was read, before anyone vouches for its shape. */
export interface DataFile {
  file: string;
  value: unknown;
  /** Why it could not be read. */
  unreadable?: string;
}

function read(root: string, file: string): DataFile {
  try {
    return { file, value: readJson(path.join(root, file)) };
  } catch (error) {
    return { file, value: undefined, unreadable: String((error as Error).cause) };
  }
}

/** Every JSON file of data/ and locales/, in order. */
export function readDataFiles(root: string): DataFile[] {
  return ['data', 'locales']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted()
    .map((file) => read(root, file));
}
