import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApi } from '../openapi.js';
import { reportJsonSchema } from '../schema.js';

/** Schemas for others: file name to text. */
export function schemaFiles(): Map<string, string> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ['generated/report.schema.json', json(reportJsonSchema())],
    ['generated/openapi.json', json(openApi())],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(import.meta.dirname, '../..');
  for (const [name, text] of schemaFiles()) writeFileSync(path.join(folder, name), text);
  console.log('report: schemas written');
}
