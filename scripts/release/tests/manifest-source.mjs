import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Modules that a class is made of: itself and what it imports from its package, but no other element, since what that
 * renders is in a shadow root of its own. `others` are the modules of the other classes.
 */
export function modulesOf(file, others, seen = new Map()) {
  if (seen.has(file)) return seen;
  const text = readFileSync(file, 'utf8');
  seen.set(file, text);
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, name]) => name);
  for (const name of names) {
    const next = path.resolve(path.dirname(file), name);
    if (!others.has(next) && !next.endsWith('.define.js')) modulesOf(next, others, seen);
  }
  return seen;
}

/** What the modules match, each once and sorted. */
export function found(modules, pattern) {
  const all = [...modules.values()].flatMap((text) => [...text.matchAll(pattern)].map(([, first]) => first ?? ''));
  return [...new Set(all)].toSorted((one, two) => one.localeCompare(two));
}
