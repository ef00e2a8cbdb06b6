import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { post, reportAt, run, start } from './server-collector.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-server-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const store = path.join(folder, 'x.db');
before(async () => {
  const collector = await start(['--store', store]);
  collector.kill('SIGTERM');
  await collector.ended;
});

const here = ['--store', store, '--public-url', 'https://counts.example'];
const done = async (...args) => {
  const { code, out, err } = await run([...args, ...here]);
  assert.equal(code, 0, err);
  return out;
};

describe('the command line', () => {
  it('says what it can do, and which version it is', async () => {
    const help = await run(['--help']);
    assert.equal(help.code, 0);
    for (const word of ['place add', '--public-url', 'held release', 'backup', 'TALKPLACE_PUBLIC_URL']) {
      assert.ok(help.out.includes(word), word);
    }
    assert.match((await run(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });

  const wrong = [
    [['strat'], /no such command/],
    [['place'], /Say one of: place add, place list, place show, place close/],
    [['start', '--prot', '80'], /--prot/],
    [['start', '--port', 'eighty'], /--port must be a whole number from 0 to 65535/],
    [['start', '--store', 'mysql://a'], /postgres:\/\/user:password@host/],
    [['place', 'add', '--name', 'Quay'], /--organisation is missing/],
    [['person', 'invite', 'sam@shop.example'], /--organisation <id>, --area <code>, or --operator/],
    [['export', 'totals'], /can point at people/],
    [['held', 'drop', 'IE'], /Name area, day, kind and place/],
  ];
  for (const [args, message] of wrong) {
    it(`ends with 2 and says what to do for: ${args.join(' ')}`, async () => {
      const { code, out, err } = await run([...args, ...(args.includes('--store') ? [] : ['--store', store])]);
      assert.equal(code, 2);
      assert.match(err, message);
      assert.equal(out, '');
      assert.ok(!err.includes('    at '), 'no lines of code');
    });
  }

  it('ends with 1 where it cannot be done: a port in use, an unknown place, a missing copy', async () => {
    const collector = await start(['--store', path.join(folder, 'other.db')]);
    const taken = await run(['start', '--port', String(collector.port), '--store', path.join(folder, 'third.db')]);
    assert.deepEqual([taken.code, taken.out], [1, '']);
    assert.match(taken.err, /listens at this port already/);
    collector.kill('SIGTERM');
    assert.equal(await collector.ended, 0);
    const unknown = await run(['place', 'show', 'nowhere', ...here]);
    assert.deepEqual([unknown.code, unknown.err], [1, 'There is no such place. List those there are.\n']);
    const missing = await run(['restore', path.join(folder, 'nothing.db'), ...here]);
    assert.equal(missing.code, 1);
    assert.match(missing.err, /There is no /);
  });

  for (const args of [
    ['organisation', 'add', 'Harbour Barbers Together'],
    ['place', 'list'],
    ['person', 'invite', 'sam@shop.example', '--operator'],
    ['export', 'totals', '--raw'],
  ]) {
    it(`makes no database but when it starts, and says to start it first: ${args.join(' ')}`, async () => {
      const cwd = path.join(folder, `empty ${args.join(' ')}`);
      mkdirSync(cwd);
      const { code, out, err } = await run(args, { cwd });
      assert.deepEqual([code, out], [1, '']);
      assert.ok(err.includes(path.join(cwd, 'talkplace.db')), err);
      assert.match(err, /Start it first and leave it running.*--store or TALKPLACE_STORE/);
      assert.deepEqual(readdirSync(cwd), []);
    });
  }

  it('brings up a collector with nothing but its defaults, which prints its address and one link', async () => {
    const collector = await start([], { cwd: folder });
    assert.match(collector.log(), /^Collector listening at http:\/\/127\.0\.0\.1:\d+\n/m);
    while (!/\/#\/welcome\//.test(collector.log())) await new Promise((resolve) => setImmediate(resolve));
    assert.ok(statSync(path.join(folder, 'talkplace.db')).size > 0);
    assert.match(collector.log(), /^Reports without a key are taken until the first place is enrolled\./m);
    assert.equal(statSync(path.join(folder, 'talkplace.db')).mode & 0o077, 0, 'only its user may read it');
    collector.kill('SIGTERM');
    assert.equal(await collector.ended, 0);
  });

  it('enrols a place whose tablet reports at once, and takes its key back', async () => {
    const collector = await start(here);
    const organisation = /Its id is (harbour-barbers-together-\w{4})/.exec(
      await done('organisation', 'add', 'Harbour Barbers Together'),
    )[1];
    const file = path.join(folder, 'place.json');
    const details = ['--organisation', organisation, '--name', 'Quay Barbers', '--kind', 'barbershop', '--area', 'IE'];
    const added = await done('place', 'add', ...details, '--people', '60', '--out', file);
    const place = /Its id is (\S+)/.exec(added)[1];
    const settings = JSON.parse(readFileSync(file, 'utf8'));
    assert.equal(settings.reportTo, 'https://counts.example/counts');
    assert.equal(statSync(file).mode & 0o077, 0, 'only its user may read it');
    const address = new URL(/^https:\S+#place=\S+$/m.exec(added)[0]);
    assert.equal(address.origin + address.pathname, 'https://counts.example/kiosk/');
    assert.match(added, /[▄▀█]/);

    const report = (number) => JSON.stringify({ ...reportAt(number), p: 'barbershop', a: 'IE', k: settings.placeKey });
    assert.equal((await post(collector.address, report(1))).status, 202);
    assert.match(await done('organisation', 'list'), new RegExp(`${organisation}  Harbour Barbers Together  1`));
    assert.match(await done('place', 'list'), new RegExp(`${place}  Quay Barbers  barbershop  IE`));
    const shown = await done('place', 'show', place);
    assert.match(shown, /[0-9a-f]{64}/);
    assert.ok(!shown.includes(settings.placeKey));

    const kept = await done('key', 'rotate', place);
    assert.match(kept, /^The old keys end in 7 days\.$/m);
    assert.equal((await post(collector.address, report(3))).status, 202, 'no tablet has lost anything yet');
    const again = await run(['key', 'rotate', place, '--grace-days', '0', '--out', file, ...here]);
    assert.equal(again.code, 1, 'the file is there already');
    const { placeKey } = JSON.parse(/^\{[^]*^\}/m.exec(again.out)[0]);
    assert.notEqual(placeKey, settings.placeKey);
    await done('key', 'revoke', placeKey);
    const shownAfter = await done('place', 'show', place);
    assert.equal(shownAfter.match(/[0-9a-f]{64}  \S+  \d{4}-\d\d-\d\d/g).length, 3, 'all keys have ended');
    await done('place', 'close', place);
    collector.kill('SIGTERM');
    assert.equal(await collector.ended, 0);
    const later = await start(here);
    const refused = await post(later.address, report(2));
    assert.deepEqual([refused.status, JSON.parse(refused.text).error], [403, 'place-closed']);
    later.kill('SIGTERM');
    await later.ended;
  });

  it('shows what is held, lets it in or drops it', async () => {
    const collector = await start(here);
    const { d, p } = reportAt(11);
    for (const [number, a] of ['IE', 'IE', 'GB-WLS'].entries()) {
      const body = JSON.stringify({
        ...reportAt(11 + number),
        d,
        a,
        c: { check_in_finished_ons4: 450, need_suicide: 1 },
      });
      assert.equal((await post(collector.address, body)).status, 202);
    }
    const held = await done('held', 'list');
    assert.match(held, /IE .* none +2 +900 +More check-ins were finished than begun, by about 450\./);
    assert.doesNotMatch(held, /suicide/);
    await done('held', 'release', 'IE', d, p, 'none');
    await done('held', 'drop', 'GB-WLS', d, p, 'none');
    assert.equal(await done('held', 'list'), 'Nothing is held.\n');
    assert.match(
      (await run(['held', 'drop', 'IE', d, p, 'none', ...here])).err,
      /Nothing of that place and day is held/,
    );
    const totals = await done('export', 'totals', '--raw');
    assert.match(totals, /,community,IE,check_in_finished,ons4,900,raw,,false\r/);
    collector.kill('SIGTERM');
    await collector.ended;
  });

  it('invites people, lists and removes them', async () => {
    const invited = await done('person', 'invite', 'sam@shop.example', '--area', 'IE');
    assert.match(invited, /^https:\/\/counts\.example\/#\/welcome\/\S+$/m);
    const id = /^(\S+) +sam@shop\.example +IE +invited$/m.exec(await done('person', 'list'))[1];
    assert.match(await done('person', 'link', id), /#\/welcome\//);
    await done('person', 'remove', id);
    assert.equal(await done('person', 'list'), 'There is nobody yet.\n');
  });

  it('makes a backup while the collector runs, and puts it back when it has stopped', async () => {
    const file = path.join(folder, 'kept.db');
    const own = ['--store', file];
    const collector = await start(own);
    await post(collector.address, JSON.stringify(reportAt(21)));
    const copy = path.join(folder, 'copy.db');
    assert.equal((await run(['backup', copy, ...own])).code, 0);
    await post(collector.address, JSON.stringify(reportAt(22)));
    const busy = await run(['restore', copy, ...own]);
    assert.equal(busy.code, 1);
    assert.match(busy.err, /Stop the collector/);
    collector.kill('SIGTERM');
    await collector.ended;
    const restored = await run(['restore', copy, ...own]);
    assert.equal(restored.code, 0, restored.err);
    assert.match(restored.out, /kept\.db\.before-1/);
    assert.match(restored.out, /taken back work again[^]*removed can sign in again[^]*made are unknown/);
    const totals = await run(['export', 'totals', '--raw', ...own]);
    const sum = totals.out
      .trim()
      .split('\r\n')
      .slice(1)
      .reduce((all, line) => all + Number(line.split(',')[7]), 0);
    assert.equal(
      sum,
      Object.values(reportAt(21).c).reduce((all, n) => all + n, 0),
    );
  });

  it('exports what may be shown, and says so where nothing is', async () => {
    const { code, err } = await run(['export', 'csv', ...here]);
    assert.equal(code, 1);
    assert.match(err, /Published are: none yet/);
    assert.match((await run(['export', 'run', ...here])).err, /Nothing to send to/);
  });
});
