import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { help } from '../dist/cli/help.js';
import { options, variableOf } from '../dist/server/options.js';

const folder = fileURLToPath(new URL('../operations', import.meta.url));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

describe('the ready-made files', () => {
  it('set only variables that the collector reads', () => {
    const known = new Set(options.map(({ flag }) => variableOf(flag)));
    const named = files.flatMap(({ text }) => text.match(/TALKPLACE_\w+/g) ?? []);
    assert.ok(named.length >= 6);
    assert.deepEqual(
      named.filter((name) => !known.has(name)),
      [],
    );
  });

  it('say that they were not run', () => {
    for (const name of ['Containerfile', 'compose.yaml', 'nginx.conf', 'Caddyfile']) {
      assert.match(files.find((file) => file.name === name).text, /NOT RUN/);
    }
  });

  it('show proxies that keep no address and pass on no metrics', () => {
    const [nginx, caddy] = ['nginx.conf', 'Caddyfile'].map((name) => files.find((file) => file.name === name).text);
    const counts = /location \/counts \{([^}]*)\}/.exec(nginx)[1];
    assert.match(counts, /access_log off;[^]*error_log \/dev\/null/);
    assert.equal(
      nginx.match(/proxy_set_header X-Forwarded-For \$remote_addr;/g).length,
      nginx.match(/proxy_pass/g).length,
    );
    assert.match(nginx, /location = \/metrics \{\s*return 404;/);
    assert.match(caddy, /^\trespond \/metrics 404$/m);
    assert.doesNotMatch(caddy, /^\s*log\b/m);
    for (const text of [nginx, caddy]) assert.match(text, /TALKPLACE_PUBLIC_URL=https:\S+ TALKPLACE_TRUST_PROXY=1/);
  });

  it('hold a unit that systemd understands, where there is a systemd to ask', (context) => {
    const unit = path.join(folder, 'talkplace-collector.service');
    const { error, status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
    if (error) context.diagnostic('There is no systemd-analyze here: the unit was read, not verified.');
    else assert.equal(status, 0, stderr);
    const text = readFileSync(unit, 'utf8');
    assert.match(text, /^ExecStart=\/usr\/bin\/env collector start$/m);
    // A database that comes up later is waited for; settings that cannot be used (exit code 2) are not tried again.
    assert.match(text, /^StartLimitIntervalSec=0$[^]*^\[Service\]$[^]*^RestartSec=5\nRestartPreventExitStatus=2$/m);
  });
});

describe('the page of the collector', () => {
  it('names every option and every command', () => {
    for (const { flag } of options) assert.ok(readme.includes(`\`--${flag}\``), flag);
    const commands = [...help.matchAll(/(?:^| {2,})collector ([a-z]+(?: [a-z]+)?)(?= |$)/gm)].map(
      ([, command]) => command,
    );
    assert.ok(commands.length > 15);
    for (const command of commands) assert.ok(readme.includes(`collector ${command}`), command);
  });
});
