import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../../scripts/chromium.mjs';
import { serveCounting } from './counting/site.mjs';

const guide = readFileSync(new URL('../../docs/guide/reporting.md', import.meta.url), 'utf8');
const program = fileURLToPath(new URL('../../packages/collector/dist/cli/collector.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-guide-'));
const store = path.join(folder, 'counts.db');

let browser;
let site;
let collector;
let address;
before(async () => {
  collector = spawn(process.execPath, [program, '--store', store, '--port', '0', '--log-level', 'info'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  collector.log = '';
  collector.stderr.setEncoding('utf8').on('data', (text) => (collector.log += text));
  for await (const line of createInterface(collector.stdout)) {
    address = /listening at (http:\S+)$/.exec(line)?.[1];
    if (address) break;
  }
  [browser, site] = await Promise.all([launchChromium(), serveCounting()]);
});
after(async () => {
  await Promise.all([browser?.close(), site?.close()]);
  const ended = once(collector, 'close');
  collector.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command of the guide as it stands there, and gives what it prints. `change` takes our ids for those of the guide. */
async function run(command, change = (part) => part) {
  const parts = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => change(quoted ?? plain));
  const child = spawn(process.execPath, [program, ...parts, '--store', store], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  const [code] = await once(child, 'close');
  assert.equal(code, 0, command);
  return out;
}

/** Opens a page with a place, chooses a language in it, and leaves. */
async function useOnce(place) {
  const page = await browser.newPage();
  const answered = page.waitForResponse((answer) => answer.url() === `${address}/counts`);
  const body = place.replace('></talk-place>', '><talk-language></talk-language></talk-place>');
  await page.goto(site.put('host', { body, lang: 'en-US' }));
  await page.getByRole('button', { name: 'What is counted here' }).waitFor();
  await page.locator('talk-language [part=choice][lang=cy]').click();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  assert.equal((await answered).status(), 202);
  await page.close();
}

describe('the guide to counting', () => {
  it('has a line for operators and one for hosts that count for the same place, and so do the two attributes alone', async () => {
    const commands = [...guide.matchAll(/^npx @talkplace\/collector ((?:organisation|place) add .*)$/gm)];
    const [host] = /^<talk-place .*report-to.*<\/talk-place>$/m.exec(guide);
    assert.equal(commands.length, 2);
    const made = await run(commands[0][1]);
    const organisation = /id is (\S+)/.exec(made)[1];
    const added = await run(commands[1][1], (part) => (part.startsWith('harbour-barbers') ? organisation : part));
    const place = /id is (\S+)/.exec(added)[1];
    const [key] = /tp_[\w-]{22}/.exec(added);

    await useOnce(host.replace('https://counts.example', address).replace('tp_…', key));
    await useOnce(`<talk-place report-to="${address}/counts" place-key="${key}"></talk-place>`);

    const totals = await run('export totals --raw');
    assert.match(totals, /,barbershop,E06000027,language_chosen,cy,2,/);
    assert.equal(totals.match(/language_chosen/g).length, 1, totals);
    assert.match(collector.log, new RegExp(`"place":"${place}".*"differs":\\["area"\\]`), 'the operator can see it');
    assert.ok(!collector.log.includes(key));
  });
});
