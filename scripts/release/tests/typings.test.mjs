import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, 'packages/elements');
const read = (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

const elements = read('custom-elements.json')
  .modules.flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
const tags = elements.map(({ tagName }) => tagName).toSorted((one, two) => one.localeCompare(two));
const sorted = (list) => list.map(({ name }) => name).toSorted((one, two) => one.localeCompare(two));

describe('who writes a tag', () => {
  it('is told by TypeScript what is right and what is wrong, in React, Vue and Svelte', async () => {
    // packages/elements/types-test holds right markup, and wrong markup that has to be an error.
    const tsc = [path.join(root, 'node_modules/typescript7/bin/tsc'), '-p', path.join(folder, 'types-test')];
    await run(process.execPath, tsc, { cwd: root }).catch(({ stdout }) => assert.fail(stdout));
  });

  it('is offered every tag with its attributes in VS Code, and the words that an attribute takes', () => {
    const data = read('generated/vscode.html-custom-data.json');
    assert.deepEqual(sorted(data.tags), tags);
    for (const { tagName, attributes } of elements) {
      const offered = data.tags.find(({ name }) => name === tagName).attributes;
      assert.deepEqual(sorted(offered), sorted(attributes));
    }
    const place = data.tags.find(({ name }) => name === 'talk-place');
    const kind = place.attributes.find(({ name }) => name === 'kind');
    assert.deepEqual(sorted(kind.values), ['barbershop', 'community', 'school', 'workplace']);
    const theme = read('generated/vscode.css-custom-data.json').properties;
    assert.ok(sorted(theme).includes('--talk-accent'));
  });

  it('is offered the same in JetBrains editors, under the name and version of the package', () => {
    const { name, version, contributions } = read('generated/web-types.json');
    const manifest = read('package.json');
    assert.deepEqual([name, version], [manifest.name, manifest.version]);
    assert.deepEqual(sorted(contributions.html.elements), tags);
    for (const { tagName, attributes } of elements) {
      const offered = contributions.html.elements.find((each) => each.name === tagName).attributes;
      assert.deepEqual(sorted(offered), sorted(attributes));
    }
    assert.equal(manifest['web-types'], './generated/web-types.json');
  });
});
