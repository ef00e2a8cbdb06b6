import * as z from 'zod/mini';
import { kinds } from '../schema/kinds.js';
import type { DataFile } from './files.js';
import type { Fault } from './fault.js';

// zod/mini ships without the words of its errors; they are given per call, so that nothing is set for the whole process.
const { localeError } = z.locales.en();

/** Each file has a known kind and fits its schema. */
export function checkSchemas(files: readonly DataFile[]): Fault[] {
  return files.flatMap(({ file, value, unreadable }): Fault[] => {
    if (unreadable) return [{ file, path: '', what: `is no JSON (${unreadable})`, fix: 'mend it at that place' }];
    const kind = kinds.find((each) => each.files?.test(file));
    if (!kind) {
      const fix = 'move it to the folder of its kind or add the kind to src/schema/kinds.ts';
      return [{ file, path: '', what: 'is a file of no known kind', fix }];
    }
    const result = kind.schema.safeParse(value, { error: localeError });
    if (result.success) return [];
    const fix = `write it as schemas/${kind.name}.schema.json says`;
    return result.error.issues.map(({ path, message }) => ({ file, path: path.join('.'), what: message, fix }));
  });
}
