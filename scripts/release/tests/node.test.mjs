import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { publicPackages } from '../packages.mjs';

const run = promisify(execFile);

/** The app of a tablet: importing it starts it, so it is for pages alone. */
const starts = '@talkplace/kiosk/app.js';

/** Modules that a package exports, by the name under which a stranger imports them; a star stands for all its files. */
function modulesOf({ name, directory, manifest }) {
  const targets = Object.entries(manifest.publishConfig.exports)
    .map(([entry, target]) => [entry, target.default ?? target])
    .filter(([, target]) => typeof target === 'string' && /\.m?js$/.test(target));
  return targets.flatMap(([entry, target]) => {
    const [before, after] = target.split('*');
    const specifier = path.posix.join(name, entry);
    if (after === undefined) return [[specifier, path.join(directory, target)]];
    return readdirSync(path.join(directory, before), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(after))
      .map((file) => [specifier.replace('*', file.slice(0, -after.length)), path.join(directory, before, file)]);
  });
}

/** Runs a module in a Node of its own: gives what it printed. It fails where that Node does not end by itself. */
const inNode = (code, cwd) => run(process.execPath, ['--input-type=module', '--eval', code], { cwd, timeout: 60_000 });

describe('in Node, where there is no page', () => {
  for (const each of publicPackages()) {
    const modules = modulesOf(each);

    it(`every export of ${each.name} exists and loads, prints nothing and keeps nothing running`, async () => {
      assert.ok(modules.length > 0);
      assert.deepEqual(
        modules.filter(([, file]) => !existsSync(file)).map(([name]) => name),
        [],
      );
      const addresses = modules.filter(([name]) => name !== starts).map(([, file]) => pathToFileURL(file).href);
      const { stdout, stderr } = await inNode(
        `for (const each of ${JSON.stringify(addresses)}) await import(each);`,
        each.directory,
      );
      assert.equal(stdout + stderr, '');
    });

    it(`every type of ${each.name} that its exports name exists`, () => {
      const named = Object.values(each.manifest.publishConfig.exports).map((target) => target.types ?? target);
      const missing = named.filter((file) => !file.includes('*') && !existsSync(path.join(each.directory, file)));
      assert.ok(named.length > 0);
      assert.deepEqual(missing, []);
    });
  }
});

describe('a server that renders a page', () => {
  const elements = publicPackages().find(({ name }) => name === '@talkplace/elements');

  it('registers nothing by importing the classes', async () => {
    const { stdout } = await inNode(
      `const all = await import('@talkplace/elements');
       const registered = ['talk-place', 'talk-prompts', 'talk-urgent'].filter((tag) => customElements.get(tag));
       console.log(JSON.stringify({ registered, classes: typeof all.PromptsElement }));`,
      elements.directory,
    );
    assert.deepEqual(JSON.parse(stdout), { registered: [], classes: 'function' });
  });

  it("sends with React the tag and the host's own words, and no more", async () => {
    const { stdout } = await inNode(
      `import '@talkplace/elements/all.js';
       import { createElement } from 'react';
       import { renderToString } from 'react-dom/server';
       console.log(renderToString(createElement('talk-urgent', { country: 'GB' }, 'Call 999.')));`,
      elements.directory,
    );
    assert.equal(stdout, '<talk-urgent country="GB">Call 999.</talk-urgent>\n');
  });

  it('sends the same with the renderer of Lit, where nothing is registered', async () => {
    const { stdout } = await inNode(
      `import '@talkplace/elements';
       import { render } from '@lit-labs/ssr';
       import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
       import { html } from 'lit';
       console.log(await collectResult(render(html\`<talk-urgent country="GB">Call 999.</talk-urgent>\`)));`,
      elements.directory,
    );
    assert.match(stdout, /<talk-urgent country="GB">Call 999\.<\/talk-urgent>/);
  });
});
