import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { packAll } from '../pack.mjs';
import { publicPackages } from '../packages.mjs';
import { addressOpen, changelogState, dirtFaults, packFaults, unsignedNote, versionFaults } from '../readiness.mjs';
import { sweep } from '../sweep.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const packages = publicPackages();
const [{ version }] = packages;

describe('before a release', () => {
  it('files that are not committed are named', () => {
    assert.deepEqual(dirtFaults(''), []);
    assert.match(dirtFaults(' M README.md\n?? notes.txt\n')[0], /^Not committed: README\.md, notes\.txt\./);
    assert.match(dirtFaults(null)[0], /not a git checkout/);
  });

  it('every package has the version of the repository, and so has its code', () => {
    assert.deepEqual(versionFaults(packages), []);
    assert.match(versionFaults([{ name: 'a', version: '9.9.9' }])[0], /^a is 9\.9\.9/);
    assert.match(versionFaults(packages, "version = '0.0.0'")[0], /define\.ts does not say/);
  });

  it('the list of changes has an entry, and a day before it is published', () => {
    assert.deepEqual(changelogState(version).faults, []);
    assert.equal(changelogState('1.2.3', '## 1.2.2, 2026-01-01\n').faults.length, 1);
    assert.equal(changelogState('1.2.3', '## 1.2.3, unreleased\n').open.length, 1);
    assert.equal(changelogState('1.2.3', '## 1.2.3\n').open.length, 1);
    assert.deepEqual(changelogState('1.2.3', '## 1.2.3, 2026-11-25\n'), { faults: [], open: [] });
  });

  it('content that nobody has signed is told', () => {
    assert.match(unsignedNote({ files: { a: { state: 'draft' }, b: { state: 'signed' } } })[0], /^1 of 2 files/);
    assert.deepEqual(unsignedNote({ files: { b: { state: 'signed' } } }), []);
  });

  it('a missing address of the repository is told', () => {
    assert.equal(addressOpen([{ manifest: {} }]).length, 1);
    assert.deepEqual(addressOpen([{ manifest: { repository: { type: 'git' } } }]), []);
  });

  it('nothing is published from here, whatever is asked', async () => {
    const run = promisify(execFile);
    const release = (...words) => run(process.execPath, ['scripts/run.mjs', 'release', ...words], { cwd: root });
    await assert.rejects(release(), ({ code, stderr }) => code === 1 && /never by hand/.test(stderr));
    await assert.rejects(release('--force'), ({ code, stderr }) => code === 1 && /--dry-run/.test(stderr));
  });
});

describe('a package as it would be published', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-packs-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const each of packages) sweep(each);
  const packed = packAll(packages, folder);

  for (const each of packed) {
    it(`has all that it needs and nothing else: ${each.name}`, () => {
      assert.ok(each.entries.size > 4);
      assert.deepEqual(packFaults(each, packed), []);
    });
  }

  it('is refused with a sister of the workspace, a lost source, a test or a folder of this machine in it', () => {
    const [each] = packed;
    const entries = new Map(each.entries);
    const manifest = JSON.parse(entries.get('package.json').toString('utf8'));
    const dependencies = { ...manifest.dependencies, '@talkplace/other': 'workspace:*' };
    entries.set('package.json', Buffer.from(JSON.stringify({ ...manifest, dependencies })));
    entries.set('dist/lost.js.map', Buffer.from(JSON.stringify({ sources: ['../src/gone.ts'] })));
    entries.set('src/some.test.ts', Buffer.from(''));
    entries.set('dist/where.js', Buffer.from(`// ${root}/packages`));
    entries.delete('LICENSE');
    assert.deepEqual(
      packFaults({ ...each, entries }, packed)
        .map((fault) => fault.slice(each.name.length + 2))
        .toSorted(),
      [
        '@talkplace/other is not published',
        '@talkplace/other is still "workspace:*"',
        'dist/lost.js.map points at ../src/gone.ts, which is not in the package',
        'dist/where.js names a folder of this machine',
        'has no LICENSE',
        'src/some.test.ts is not for others',
      ],
    );
  });

  it('holds nothing that was compiled from a file that is gone', () => {
    const directory = path.join(folder, 'package');
    mkdirSync(path.join(directory, 'dist'), { recursive: true });
    mkdirSync(path.join(directory, 'src'));
    writeFileSync(path.join(directory, 'src/here.ts'), '');
    for (const name of ['here', 'gone']) {
      writeFileSync(path.join(directory, `dist/${name}.js`), '');
      writeFileSync(path.join(directory, `dist/${name}.js.map`), JSON.stringify({ sources: [`../src/${name}.ts`] }));
    }
    assert.deepEqual(sweep({ directory }), ['gone']);
    assert.deepEqual(readdirSync(path.join(directory, 'dist')), ['here.js', 'here.js.map']);
  });
});
