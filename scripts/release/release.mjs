import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCollector } from '../run/demo.mjs';
import { install } from '../run/install.mjs';
import { checkPacked } from '../run/packages.mjs';
import { node, run } from '../run/shell.mjs';
import { buildContent } from '../run/start.mjs';
import { packAll } from './pack.mjs';
import { publicPackages } from './packages.mjs';
import { addressOpen, changelogState, dirtFaults, packFaults, unsignedNote, versionFaults } from './readiness.mjs';
import { sweep } from './sweep.mjs';

const usage = `
Talkplace is published by a build service, never by hand: only there can npm record from which commit a package was made
(provenance). Here, look at what would go out:

  npm run release -- --dry-run

The service runs  npm run release -- --publish  on a tag; docs/releasing.md says how to set it up.`;

/**
 * `--dry-run` builds, checks, packs and lists what would be published. `--publish` does the same, and publishes where
 * nothing speaks against it. Gives the exit code.
 */
export async function release(words) {
  const [mode, ...more] = words;
  if (more.length || !['--dry-run', '--publish'].includes(mode)) {
    console.error(usage);
    return 1;
  }
  // Before building: a build writes only what is ignored, and a dirty tree need not wait for it.
  const dirt = dirtFaults();
  const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-release-'));
  try {
    if (build() !== 0) return 1;
    const packages = publicPackages();
    for (const each of packages) sweep(each);
    return report(mode, dirt, packAll(packages, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const build = () =>
  install() ||
  buildContent() ||
  run('tsc', ['-b', '.', ...publicPackages().map(({ folder }) => folder)]) ||
  buildCollector() ||
  node('packages/content/dist/check/cli.js') ||
  run('cem', ['analyze', '--config', 'scripts/manifest.config.mjs']);

function report(mode, dirt, packed) {
  const [{ version }] = packed;
  list(packed);
  const changelog = changelogState(version);
  const wrong = packed
    .filter(({ file }) => checkPacked(file) !== 0)
    .map(({ name }) => `${name}: publint or attw, see above.`);
  const packs = packed.flatMap((each) => packFaults(each, packed));
  const faults = [...dirt, ...versionFaults(packed), ...changelog.faults, ...packs, ...wrong];
  const open = [...changelog.open, ...addressOpen(packed)];
  tell('To know', unsignedNote());
  tell('To do before publishing', open);
  tell('Wrong', faults);
  if (faults.length) return end(`Not ready: ${faults.length} faults.`, 1);
  if (mode === '--dry-run') return end(`${packed.length} packages of version ${version} would be published.`, 0);
  if (open.length) return end(`Not published: ${open.length} things to do first.`, 1);
  return publish(packed);
}

function list(packed) {
  const column = Math.max(...packed.map(({ name }) => name.length));
  console.log('');
  for (const { name, version, entries, size, integrity } of packed) {
    const kilobytes = `${(size / 1000).toFixed(1)} kB`.padStart(9);
    console.log(
      `${name.padEnd(column)}  ${version}  ${String(entries.size).padStart(4)} files ${kilobytes}  ${integrity}`,
    );
  }
}

/** What npm takes its proof of origin from: the identity of a run in GitHub Actions or in GitLab. */
const identities = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'SIGSTORE_ID_TOKEN'];

function publish(packed) {
  if (!identities.some((name) => process.env[name])) {
    console.error(usage);
    return 1;
  }
  for (const { name, file } of packed) {
    const failed = run('npm', ['publish', file, '--access', 'public', '--provenance']);
    // Those before it are out, and stay: a version cannot be taken back. The next run starts with a new one.
    if (failed) return end(`${name} could not be published; those above are.`, failed);
  }
  return end(`${packed.length} packages published.`, 0);
}

function tell(title, lines) {
  if (lines.length) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

function end(line, code) {
  console.log(`\n${line}`);
  return code;
}
