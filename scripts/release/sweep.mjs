import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Removes from `dist` of a package what was compiled from files that are gone: tsc leaves it there, and it would be
 * published. Gives the names of what was removed, without endings.
 */
export function sweep({ directory }) {
  const dist = path.join(directory, 'dist');
  if (!existsSync(dist)) return [];
  const maps = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js.map'));
  const stale = maps.filter((name) => {
    const { sources, sourcesContent } = JSON.parse(readFileSync(path.join(dist, name), 'utf8'));
    // What a bundler made carries its sources with it.
    if (sourcesContent || sources.length !== 1) return false;
    return !existsSync(path.resolve(dist, path.dirname(name), sources[0]));
  });
  const names = stale.map((name) => name.slice(0, -'.js.map'.length));
  const endings = ['.js', '.js.map', '.d.ts', '.d.ts.map'];
  for (const name of names) for (const ending of endings) rmSync(path.join(dist, name + ending), { force: true });
  return names;
}
