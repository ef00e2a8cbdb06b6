import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { settings } from '../../packages/content/src/schema/settings.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const files = (folder: string, ending: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .map((name) => path.join(folder, name));
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1]!);
const unique = (names: readonly string[]) => [...new Set(names)].toSorted((one, two) => one.localeCompare(two));

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'packages/content/README.md',
  'packages/elements/README.md',
  ...files('packages/content/data', '.md'),
  ...files('docs', '.md'),
];

/** The page without its examples of code, where a bracket is no link. */
const prose = (page: string) => read(page).replace(/^```[\s\S]*?^```/gm, '');

/** What a heading is called in an address: small letters, spaces as hyphens, nothing else. */
const anchors = (page: string) =>
  matches(prose(page), /^#+ (.*)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

function brokenLinks(page: string): string[] {
  const targets = matches(prose(page), /\]\(([^)\s]+)\)/g).filter((target) => !/^[a-z]+:/.test(target));
  return targets.filter((target) => {
    const [file = '', anchor] = target.split('#');
    const found = file ? path.join(path.dirname(page), file) : page;
    if (!existsSync(path.join(root, found))) return true;
    return anchor !== undefined && !anchors(found).includes(anchor);
  });
}

describe('every page of the docs', () => {
  it.each(pages)('links only to what exists (%s)', (page) => {
    expect(brokenLinks(page)).toEqual([]);
  });

  it('can be reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const target of matches(prose(page), /\]\(([^)#\s]+\.md)/g))
        reached.add(path.join(path.dirname(page), target));
    }
    expect(files('docs', '.md').filter((page) => !reached.has(page))).toEqual([]);
  });

  it.each(pages)('names no path of one machine (%s)', (page) => {
    expect(read(page)).not.toMatch(/\/(work|root|tmp|home)\/\w/);
  });
});

describe('the list of events', () => {
  it('has every event of the elements and no other', () => {
    const sources = files('packages/elements/src', '.events.ts').map(read).join('\n');
    const events = unique(matches(sources, /super\('(talk-[a-z-]+)'/g));
    expect(events.length).toBeGreaterThan(10);
    const listed = unique(matches(read('docs/events.md'), /^\| `(talk-[a-z-]+)`/gm));
    expect(listed).toEqual(events.filter((name) => !/^talk-(settings|urgent)-request$/.test(name)));
  });
});

describe('the page of an element', () => {
  const elements = files('packages/elements/src', '.ts')
    .map(read)
    .flatMap((source) => {
      const comment = source.match(/\/\*\*(?:(?!\*\/)[\s\S])*@customElement (talk-[a-z-]+)[\s\S]*?\*\//);
      return comment ? [{ tag: comment[1]!, comment: comment[0] }] : [];
    });

  it('exists for all of them', () => {
    expect(unique(elements.map(({ tag }) => tag))).toEqual([
      'talk-badge',
      'talk-check-in',
      'talk-hint',
      'talk-kiosk',
      'talk-language',
      'talk-launcher',
      'talk-leave',
      'talk-place',
      'talk-privacy',
      'talk-prompts',
      'talk-signpost',
      'talk-signposts',
      'talk-urgent',
    ]);
  });

  it.each(elements)('has its attributes, events and parts ($tag)', ({ tag, comment }) => {
    const page = read(`docs/elements/${tag === 'talk-signpost' ? 'talk-signposts' : tag}.md`);
    const attributes = matches(comment, /@attr \{\w+\} ([a-z-]+)/g);
    const events = matches(comment, /@fires \{\w+\} ([a-z-]+)/g);
    const parts = matches(comment, /@csspart ([a-z-]+)/g);
    expect(attributes.length + events.length).toBeGreaterThan(0);
    const rows = matches(page, /^\| `([a-z-]+)`/gm);
    expect(attributes.filter((name) => !rows.includes(name))).toEqual([]);
    expect(events.filter((name) => !rows.includes(name))).toEqual([]);
    const list = page.match(/^Parts?: .*/m)?.[0] ?? '';
    expect(parts.filter((name) => !list.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the page of settings', () => {
  it('has every setting', () => {
    const page = read('docs/guide/settings.md');
    const names = Object.keys(settings.shape);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the hazard log', () => {
  const rows = read('docs/hazards.md')
    .split('\n')
    .filter((line) => /^\|\s+\d+ \|/.test(line));
  const named = rows.flatMap((row) => [...row.matchAll(/\]\(([^)]+\.test\.\w+)\) "([^"]+)"/g)]);

  it('says for every hazard which test stands against it, or that it is planned', () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(rows.filter((row) => !/\.test\.\w+\) "[^"]+"|planned/.test(row))).toEqual([]);
  });

  it('names only tests that exist', () => {
    const missing = named.filter(([, file, name]) => !read(path.join('docs', file!)).includes(name!));
    expect(missing.map(([, file, name]) => `${file} "${name}"`)).toEqual([]);
  });
});
