import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { launchChromium } from '../../chromium.mjs';
import { packAll } from '../pack.mjs';
import { publicPackages } from '../packages.mjs';

const run = promisify(execFile);
const example = path.resolve(import.meta.dirname, '../../../examples/npm-app');
const needed = ['content', 'report', 'reporter', 'elements', 'embed'].map((name) => `@talkplace/${name}`);

/** The app in a folder of its own, with nothing of this repository in reach but what was packed. */
async function installApp() {
  const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-npm-app-'));
  try {
    const app = path.join(folder, 'app');
    cpSync(example, app, { recursive: true, filter: (file) => !file.includes('node_modules') });
    const packages = publicPackages().filter(({ name }) => needed.includes(name));
    const manifest = JSON.parse(readFileSync(path.join(app, 'package.json'), 'utf8'));
    for (const { name, file } of packAll(packages, folder)) manifest.dependencies[name] = `file:${file}`;
    writeFileSync(path.join(app, 'package.json'), JSON.stringify(manifest));
    await install(app);
    return { folder, app };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function install(cwd) {
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const patience = ['--fetch-retries=1', '--fetch-timeout=30000'];
  await run('npm', ['install', ...quiet, ...patience], { cwd, timeout: 100_000 }).catch((error) => {
    const lines = String(error.stderr).trim().split('\n').slice(0, 6);
    const reason = error.killed ? 'npm took longer than 100 seconds' : lines.join('\n');
    const told = "The app needs react, vite and the like from npm's registry, and they could not be had:";
    throw new Error(`${told}\n${reason}`, { cause: error });
  });
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves a built app, and takes reports at /counts. */
async function serve(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => types[path.extname(name)]);
  const files = new Map(
    names.map((name) => [`/${name.replaceAll(path.sep, '/')}`, readFileSync(path.join(folder, name))]),
  );
  const site = { reports: [] };
  const server = createServer((request, answer) => {
    const name = request.url === '/' ? '/index.html' : request.url;
    if (request.method === 'POST' && name === '/counts') {
      const parts = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', () => site.reports.push(JSON.parse(Buffer.concat(parts).toString('utf8'))));
      return answer.writeHead(202).end();
    }
    const body = files.get(name);
    return answer.writeHead(body ? 200 : 404, { 'content-type': types[path.extname(name)] ?? 'text/plain' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  site.address = `http://127.0.0.1:${server.address().port}/`;
  site.close = () => server.close().closeAllConnections();
  return site;
}

describe('an app that installs the packages from npm', () => {
  let installed;
  let browser;
  const sites = [];
  before(async () => {
    installed = await installApp();
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    for (const site of sites) site.close();
    if (installed) rmSync(installed.folder, { recursive: true, force: true });
  });

  const open = async (name) => {
    const site = await serve(path.join(installed.app, name, 'dist'));
    sites.push(site);
    const page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    const said = [];
    page.on(
      'console',
      (message) =>
        message.type() !== 'info' && !message.location().url.endsWith('favicon.ico') && said.push(message.text()),
    );
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(site.address);
    return { site, page, said };
  };

  /** What the endpoint took, once the page has been left. */
  const leave = async ({ site, page }) => {
    await page.goto('about:blank');
    for (const end = Date.now() + 20_000; site.reports.length === 0 && Date.now() < end;) await page.waitForTimeout(50);
    await page.close();
    return site.reports;
  };

  it('type-checks, and builds for the browser and for the server', async () => {
    await run('npm', ['run', 'build'], { cwd: installed.app, timeout: 60_000 }).catch((error) =>
      assert.fail(`${error.stdout}\n${error.stderr}`),
    );
  });

  it('does not type-check with a kind of place that does not exist', async () => {
    const file = path.join(installed.app, 'react/app.tsx');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace('kind="workplace"', 'kind="pub"'));
    await assert.rejects(run('npx', ['tsc'], { cwd: installed.app }), ({ stdout }) =>
      /'"pub"' is not assignable/.test(stdout),
    );
    writeFileSync(file, right);
  });

  it('sends from a server what helps before any script runs', async () => {
    const { render } = await import(pathToFileURL(path.join(installed.app, 'react/dist-server/server.js')).href);
    const sent = render();
    assert.match(sent, /<talk-place kind="workplace" nation="GB-ENG"/);
    assert.match(
      sent,
      /<talk-signposts heading-level="2" limit="3"><p>If a life is at risk, call <a href="tel:999">999<\/a>/,
    );
  });

  it('shows elements in React, hands them objects, and hears typed events', async () => {
    const opened = await open('react');
    const { page, said } = opened;
    await page.locator('talk-prompts [part=opener]').waitFor();
    const first = await page.locator('output').first().textContent();
    assert.match(first, /^w-/);
    await page.locator('talk-signposts').getByText('Our mental health first aiders').waitFor();
    await page.locator('talk-signposts [part=need]').first().click();
    await page.locator('output', { hasText: 'need' }).waitFor();
    assert.equal(await page.evaluate(() => document.querySelector('talk-prompts').headingLevel), 2);
    assert.deepEqual(said, []);
    const [report] = await leave(opened);
    assert.equal(report.p, 'workplace');
    assert.ok(
      Object.keys(report.c).some((name) => name.startsWith('prompt_shown_')),
      JSON.stringify(report),
    );
  });

  it('shows elements in a plain page of Vite, and registers a class by hand', async () => {
    const opened = await open('plain');
    const { page, said } = opened;
    await page
      .locator('talk-signpost')
      .getByRole('link', { name: /116 123/ })
      .first()
      .waitFor();
    await page.locator('talk-check-in').getByRole('button', { name: 'Begin' }).click();
    await page.locator('output', { hasText: 'begun ' }).waitFor();
    assert.deepEqual(said, []);
    const [report] = await leave(opened);
    assert.equal(report.p, 'barbershop');
    assert.equal(report.a, 'GB-ENG');
  });
});
