import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { kinds } from '../schema/kinds.js';
import { packageFolder } from './read.js';

/** JSON Schemas for editors: file name to schema. */
export function jsonSchemas(): Map<string, object> {
  return new Map(
    kinds.map(({ name, schema }) => [
      `${name}.schema.json`,
      { title: `Talkplace ${name}`, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  );
}

/** Writes the JSON Schemas into schemas/ and says how many. */
export function writeSchemas(root = packageFolder): number {
  const schemas = jsonSchemas();
  const folder = path.join(root, 'schemas');
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of schemas) writeFileSync(path.join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  return schemas.size;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(`content: ${writeSchemas()} schemas written`);
