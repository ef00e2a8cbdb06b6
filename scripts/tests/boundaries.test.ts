import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Sources of a folder that ship: no tests, no declarations. */
function sources(folder: string): { file: string; text: string }[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|mjs)$/.test(name) && !/\.(test|d)\.ts$|\.fixture\.ts$|node_modules/.test(name))
    .map((name) => {
      const file = path.posix.join(folder, name.replaceAll(path.sep, '/'));
      return { file, text: readFileSync(path.join(root, file), 'utf8') };
    });
}

/** What a module imports, static and dynamic; types do not count. */
function importsOf(text: string): string[] {
  const patterns = [
    /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm,
    /^import '([^']+)'/gm,
    /\bimport\('([^']+)'\)/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, specifier]) => specifier!));
}

const isWritten = ({ file }: { file: string }) => !file.includes('/generated/');
const isRelative = (specifier: string) => specifier.startsWith('.');
const elements = sources('packages/elements/src');
const report = sources('packages/report/src');
const reporter = sources('packages/reporter/src');
const embed = sources('packages/embed/src');
const kiosk = sources('packages/kiosk/src');
const studio = sources('packages/studio/src');
const look = sources('packages/look/src');
const collector = sources('packages/collector/src');
const dashboard = sources('packages/collector/dashboard/src');
const content = sources('packages/content/src');
const inPage = content.filter(({ file }) => !/src\/(schema|check|build|host)\b/.test(file));

describe('who imports whom', () => {
  it('lets elements import lit, the content, and three libraries in one lazy file each', () => {
    expect(elements.length).toBeGreaterThan(40);
    for (const { file, text } of elements) {
      for (const specifier of importsOf(text).filter((each) => !isRelative(each))) {
        const allowed =
          /^lit(\/|$)/.test(specifier) ||
          /^@talkplace\/content(\/(directory|urgent|words\/|generated\/)|$)/.test(specifier) ||
          (specifier === '@talkplace/content/host' && file.endsWith('place/content-check.ts')) ||
          (specifier === 'i18next' && file.endsWith('locale/host-words.ts')) ||
          (specifier === '@floating-ui/dom' && file.endsWith('floating/beside.ts')) ||
          (specifier === 'lean-qr' && file.endsWith('signposts/code.ts'));
        expect(allowed, `${file} imports ${specifier}`).toBe(true);
      }
    }
  });

  it('asks for the lazy files only when they are needed', () => {
    for (const { file, text } of elements) {
      const lazy = text.match(
        /^import (?!type).*from '[^']*(content-check|host-words|other-words|\/code|\/beside)\.js'/m,
      );
      expect(lazy?.[0], file).toBe(undefined);
    }
  });

  it('keeps zod and Node out of what content brings into a page', () => {
    expect(inPage.length).toBeGreaterThan(10);
    for (const { file, text } of inPage) {
      for (const specifier of importsOf(text)) {
        expect(isRelative(specifier) || specifier.startsWith('#generated/'), `${file} imports ${specifier}`).toBe(true);
        const builds = /\/(check|build)\//.test(specifier);
        expect(builds, `${file} imports ${specifier}`).toBe(false);
      }
    }
  });

  it('lets report import zod, and Node only where it is built', () => {
    expect(report.length).toBeGreaterThan(6);
    for (const { file, text } of report) {
      for (const specifier of importsOf(text).filter((each) => !isRelative(each))) {
        const allowed = specifier === 'zod' || (specifier.startsWith('node:') && file.includes('/src/build/'));
        expect(allowed, `${file} imports ${specifier}`).toBe(true);
      }
      expect(file.includes('/src/build/') || !/'\.\/build\//.test(text), file).toBe(true);
    }
  });

  it('lets the reporter import nothing at all but types', () => {
    expect(reporter.length).toBeGreaterThan(1);
    for (const { file, text } of reporter) {
      expect(
        importsOf(text).filter((each) => !isRelative(each)),
        file,
      ).toEqual([]);
    }
  });

  it('lets embed put elements, content and reporter together, and nothing else', () => {
    expect(embed.length).toBeGreaterThan(1);
    for (const { file, text } of embed) {
      for (const specifier of importsOf(text).filter((each) => !isRelative(each))) {
        const allowed =
          /^@talkplace\/(elements(\/[a-z-]+\.js)?|reporter|report\/(counted|sentences)\.js)$/.test(specifier) ||
          /^@talkplace\/content(\/(directory|schema|urgent|words\/|generated\/)|$)/.test(specifier) ||
          (specifier === '@talkplace/content/host' && file.endsWith('static/check-settings.ts')) ||
          // What a host is given to copy is text.
          (file.includes('/snippets/') && /^@talkplace\/embed\/[a-z-]+\.js$/.test(specifier)) ||
          /^(lit(\/.*)?|lean-qr(\/extras\/[a-z_]+)?)$/.test(specifier);
        expect(allowed, `${file} imports ${specifier}`).toBe(true);
      }
    }
  });

  it('lets the apps compose what stands, and never the collector or somebody’s sources', () => {
    expect(Math.min(kiosk.length, studio.length)).toBeGreaterThan(10);
    for (const { file, text } of [...kiosk, ...studio]) {
      for (const specifier of importsOf(text).filter((each) => !isRelative(each))) {
        expect(/^(node:|@talkplace\/collector|.*\/src\/)/.test(specifier), `${file} imports ${specifier}`).toBe(false);
      }
    }
  });

  it('keeps the collector apart from what runs in a page', () => {
    expect(collector.length).toBeGreaterThan(20);
    for (const { file, text } of [...collector, ...dashboard]) {
      for (const specifier of importsOf(text)) {
        const isLook = file.includes('/dashboard/') && specifier.startsWith('@talkplace/look/');
        expect(!isLook && /^@talkplace\/(?!report$)/.test(specifier), `${file} imports ${specifier}`).toBe(false);
        if (file.includes('/dashboard/'))
          expect(/^(node:|@fastify|fastify|pg$|libsql)/.test(specifier), file).toBe(false);
      }
    }
  });

  it('lets the look of the apps import lit, and nothing that knows a visitor', () => {
    expect(look.length).toBeGreaterThan(1);
    for (const { file, text } of look) expect(importsOf(text), file).toEqual(['lit']);
  });

  it('lets examples import only what a stranger could install', () => {
    const pages = sources('examples').filter(({ file }) => !/\/(tests|guests|own-endpoint|npm-app)\//.test(file));
    expect(pages.length).toBeGreaterThan(3);
    for (const { file, text } of pages) {
      for (const specifier of importsOf(text)) {
        const allowed = isRelative(specifier) || /^@talkplace\/(elements|embed|kiosk)(\/[a-z-]+\.js)?$/.test(specifier);
        expect(allowed, `${file} imports ${specifier}`).toBe(true);
        expect(specifier.includes('/src/'), `${file} imports ${specifier}`).toBe(false);
      }
    }
  });
});

describe('what our code in a page never does', () => {
  const forgetting = 'packages/elements/src/place/left-behind.ts';
  const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const forbidden: [what: string, pattern: RegExp][] = [
    ['write HTML from a string', /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write)\b/],
    ['set a style attribute', /\bstyleMap\b|<[a-z][^>]*\sstyle=/],
    ['store anything', /\b(localStorage|sessionStorage|indexedDB|caches\.|document\.cookie)/],
    ['send anything', /\b(sendBeacon|XMLHttpRequest|WebSocket|EventSource)\b/],
    ['run text as code', /\beval\(|new Function\(/],
    ['use what old libraries replace', /\bArray\.from\(|new Event\(|\.entries\(\)/],
    ['write history', /\bhistory\.(push|replace)State/],
  ];
  for (const [what, pattern] of forbidden) {
    it(`does not ${what}`, () => {
      for (const { file, text } of [...elements, ...inPage]) {
        if (file === forgetting && what === 'store anything') continue;
        const code = codeOf(text);
        expect(code.match(pattern)?.[0], file).toBe(undefined);
      }
    });
  }

  it('touches storage in one place alone, where it looks what an earlier visit left and takes it away', () => {
    const code = codeOf(elements.find(({ file }) => file === forgetting)!.text);
    expect(code).toContain('indexedDB.deleteDatabase');
    expect(code).not.toMatch(/\.put\(|\.add\(|readwrite|createObjectStore|localStorage|sessionStorage|caches|cookie/);
  });

  it('fetches in one place alone: the file that a host named', () => {
    const fetching = elements.filter(({ text }) => /\bfetch\(/.test(text)).map(({ file }) => file);
    expect(fetching).toEqual(['packages/elements/src/place/place.controller.ts']);
  });

  it('registers nothing on import, except in *.define.ts', () => {
    for (const { file, text } of elements) {
      const registers = /^define\(/m.test(text);
      expect(registers, file).toBe(file.endsWith('.define.ts'));
    }
    const index = readFileSync(path.join(root, 'packages/elements/src/index.ts'), 'utf8');
    expect(importsOf(index).filter((each) => each.includes('.define.'))).toEqual([]);
  });

  it('keeps files short enough to read at once', () => {
    for (const { file, text } of [
      ...elements,
      ...content,
      ...report.filter(isWritten),
      ...reporter,
      ...collector,
      ...dashboard,
      ...embed,
      ...kiosk,
      ...studio,
      ...look,
    ]) {
      expect(text.split('\n').length, file).toBeLessThan(400);
    }
  });
});
