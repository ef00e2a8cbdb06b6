import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { env, node, root, run } from './shell.mjs';

const programs = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);

const places = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: programs.map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
};

/** Finds Chromium or Chrome, installs one if there is none, and names it in CHROME_PATH. False when that fails. */
export function provideBrowser() {
  const found = findBrowser() ?? installBySystem() ?? installByPlaywright();
  if (!found) {
    console.error('No Chromium or Chrome could be found or installed. Name one in CHROME_PATH.');
    return false;
  }
  env.CHROME_PATH = found;
  console.log(`browser: ${path.basename(found)} ${versionOf(found)}`);
  return true;
}

function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && existsSync(named)) return named;
  if (named) console.warn(`CHROME_PATH names a file that does not exist: ${named}`);
  return [...(places[process.platform] ?? []), downloaded()].find((file) => file && existsSync(file));
}

function installBySystem() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const apt = (...args) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      // The list of what apt unpacks is long; it goes where errors go.
      stdio: ['ignore', 2, 2],
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  return findBrowser();
}

function installByPlaywright() {
  node(path.join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium');
  return findBrowser();
}

function downloaded() {
  const require = createRequire(path.join(root, 'package.json'));
  return require('playwright-core').chromium.executablePath();
}

function versionOf(file) {
  // Chrome on Windows opens a window for --version.
  if (process.platform === 'win32') return '';
  try {
    return execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
