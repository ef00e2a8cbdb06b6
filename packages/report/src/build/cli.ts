import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Counter } from '../counters.js';
import { writeVocabulary } from './write.js';

const folder = path.resolve(import.meta.dirname, '../..');
const file = path.join(folder, 'generated/vocabulary.json');
const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { counters: Counter[] }).counters : [];
const written = writeVocabulary(before, new Date().toISOString().slice(0, 10));
for (const [name, text] of written) writeFileSync(path.join(folder, name), text);
console.log(`report: ${[...written.keys()].join(', ')} written`);
