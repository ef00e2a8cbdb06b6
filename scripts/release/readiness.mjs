import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { root } from '../run/shell.mjs';

const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** Files that are not committed, from `git status`, null where there is no git: what is published has to be what the repository says. */
export function dirtFaults(status = gitStatus()) {
  if (status === null) return ['This is not a git checkout, so nothing says which sources would be published.'];
  const files = status.split('\n').filter(Boolean);
  if (files.length === 0) return [];
  const some = files.slice(0, 5).map((line) => line.slice(3));
  const more = files.length > some.length ? ` and ${files.length - some.length} more` : '';
  return [`Not committed: ${some.join(', ')}${more}. Commit or put them away.`];
}

function gitStatus() {
  try {
    return execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  } catch {
    return null;
  }
}

/** All packages carry one version, and so does the constant by which two copies on a page tell each other apart. */
export function versionFaults(packages, declared = read('packages/elements/src/define.ts')) {
  const { version } = JSON.parse(read('package.json'));
  const others = packages.filter((each) => each.version !== version);
  const faults = others.map(({ name, version: own }) => `${name} is ${own}, the repository ${version}.`);
  if (!declared.includes(`version = '${version}'`)) {
    faults.push(`packages/elements/src/define.ts does not say version = '${version}'.`);
  }
  return faults;
}

/** What CHANGELOG.md says of a version: `faults` without an entry, `open` without a date. */
export function changelogState(version, text = read('CHANGELOG.md')) {
  const [, date] = new RegExp(`^## ${version.replaceAll('.', '\\.')}(?:, (.*))?$`, 'm').exec(text) ?? [undefined, null];
  if (date === null) return { faults: [`CHANGELOG.md has no entry "## ${version}, <date>".`], open: [] };
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(date ?? '');
  return {
    faults: [],
    open: dated ? [] : [`CHANGELOG.md: write the day of release behind "## ${version}", as 2026-11-25.`],
  };
}

/** Content that nobody has signed goes out as a draft, and the screen says so. */
export function unsignedNote(signoff = JSON.parse(read('packages/content/data/signoff.json'))) {
  const files = Object.values(signoff.files);
  const drafts = files.filter(({ state }) => state === 'draft').length;
  return drafts
    ? [`${drafts} of ${files.length} files of content are drafts that nobody has signed; they say so on the screen.`]
    : [];
}

/** What npm needs to know, and only whoever publishes can say. */
export function addressOpen(packages) {
  const without = packages.filter(({ manifest }) => !manifest.repository);
  if (without.length === 0) return [];
  return [
    `"repository" is missing in ${without.length} packages: npm refuses provenance without it. See docs/releasing.md.`,
  ];
}

/** Faults of a packed package: the manifest as it would be published, and the files in it. */
export function packFaults({ name, version, entries }, packages) {
  const manifest = JSON.parse(entries.get('package.json').toString('utf8'));
  const say = (words) => `${name}: ${words}`;
  const faults = [];
  if (manifest.version !== version) faults.push(say(`packed as ${manifest.version}`));
  for (const [other, range] of Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    if (/^(workspace|link|file):/.test(range)) faults.push(say(`${other} is still "${range}"`));
    const sister = packages.find((each) => each.name === other);
    if (sister && range !== sister.version) faults.push(say(`${other} is "${range}", not ${sister.version}`));
    if (other.startsWith('@talkplace/') && !sister) faults.push(say(`${other} is not published`));
  }
  if (JSON.stringify(manifest.exports).includes('"source"')) faults.push(say('its exports name the sources'));
  for (const field of ['description', 'keywords', 'license', 'exports', 'files', 'sideEffects']) {
    if (manifest[field] === undefined) faults.push(say(`package.json has no "${field}"`));
  }
  const { access, provenance } = manifest.publishConfig ?? {};
  if (access !== 'public' || !provenance) faults.push(say('publishConfig lacks access or provenance'));
  for (const file of ['README.md', 'LICENSE']) if (!entries.has(file)) faults.push(say(`has no ${file}`));
  return [...faults, ...fileFaults(entries).map(say)];
}

const text = /\.(js|mjs|ts|json|map|md|css|html)$/;
const places = [root, homedir()].filter((place) => place.length > 1);

function fileFaults(entries) {
  const faults = [];
  for (const [file, bytes] of entries) {
    if (/\.(test|fixture)\.[jt]s$|\.tsbuildinfo$|(^|\/)\.|\.(db|pem|key)$/.test(file))
      faults.push(`${file} is not for others`);
    if (!text.test(file)) continue;
    const words = bytes.toString('utf8');
    if (places.some((place) => words.includes(`${place}/`))) faults.push(`${file} names a folder of this machine`);
    if (file.endsWith('.js.map')) faults.push(...lostSources(file, JSON.parse(words), entries));
  }
  return faults;
}

function lostSources(file, { sources, sourceRoot = '', sourcesContent = [] }, entries) {
  const lost = sources.filter(
    (source, at) => !sourcesContent[at] && !entries.has(path.posix.join(path.posix.dirname(file), sourceRoot, source)),
  );
  return lost.map((source) => `${file} points at ${source}, which is not in the package`);
}
