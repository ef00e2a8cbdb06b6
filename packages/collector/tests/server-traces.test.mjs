import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { counters } from '@talkplace/report';
import { newAgent, post, reportAt, run, start } from './server-collector.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-server-traces-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const addresses = Array.from({ length: 249 }, (_, at) => `127.0.0.${at + 2}`);
const forwarded = Array.from({ length: 249 }, (_, at) => `198.51.100.${at + 1}`);
const isLong = process.env.TALKPLACE_LONG === '1';
const rounds = isLong ? 40 : 4;

/** An address as text, in hexadecimal, and as a name of DNS turns it round. */
const formsOf = (address) => {
  const bytes = Buffer.from(address.split('.').map(Number));
  return [
    Buffer.from(address),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(address.split('.').toReversed().join('.')),
  ];
};

/** All that a collector wrote: each file of its folder, and its log. */
const written = (log) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return [
    ...files.map(({ parentPath, name }) => ({ name, bytes: readFileSync(path.join(parentPath, name)) })),
    { name: 'log', bytes: Buffer.from(log) },
  ];
};

// A random id may hold `T42`: an hour after a T is one where a day stands before it.
const time = /\b([01]\d|2[0-3]):[0-5]\d\b|\d{4}-?\d\d-?\d\dT\d\d/;

/** Every moment from one to another, in milliseconds, as SQLite stores a whole number: those of one minute begin alike. */
const momentsAsNumbers = (from, to) =>
  Array.from({ length: Math.floor(to / 65_536) - Math.floor(from / 65_536) + 1 }, (_, at) => {
    const bytes = Buffer.alloc(6);
    bytes.writeUIntBE(from + at * 65_536, 0, 6);
    return bytes.subarray(0, 4);
  });

describe('what a collector writes', () => {
  it('holds no address, no key and no time of day, in database, log of the database and log', async () => {
    const store = path.join(folder, 'x.db');
    const flags = ['--store', store, '--trust-proxy', '1', '--log-level', 'trace', '--per-address', '0'];
    const collector = await start(flags, { cwd: folder });
    const made = await run(['organisation', 'add', 'Harbour Barbers Together', '--store', store]);
    const organisation = /Its id is (\S+)/.exec(made.out)[1];
    const details = ['--organisation', organisation, '--name', 'Quay', '--kind', 'community', '--area', 'IE'];
    const added = await run(['place', 'add', ...details, '--store', store]);
    const key = /"placeKey": "(tp_[\w-]{22})"/.exec(added.out)[1];
    const begun = Date.now();
    const statuses = {};
    const canaries = [];
    let number = 0;
    const send = async (address, agent, body, headers) => {
      const { status } = await post(collector.address, body, { agent, headers });
      statuses[status] = (statuses[status] ?? 0) + 1;
    };
    for (let from = 0; from < addresses.length; from += 25) {
      await Promise.all(
        addresses.slice(from, from + 25).map(async (localAddress, at) => {
          const agent = newAgent({ localAddress });
          const headers = { 'x-forwarded-for': forwarded[from + at], 'user-agent': `canary-agent-${from + at}` };
          for (let round = 0; round < rounds; round++) {
            const report = reportAt(number++, 'traces');
            const body = round % 4 === 3 ? { ...report, p: 'community', a: 'IE', k: key } : report;
            await send(localAddress, agent, JSON.stringify(body), headers);
          }
          const canary = `canary-body-${from + at}`;
          canaries.push(canary);
          await send(localAddress, agent, JSON.stringify({ ...reportAt(number++, 'traces'), note: canary }), headers);
          await send(localAddress, agent, canary, headers);
          agent.destroy();
        }),
      );
    }
    // What is not plausible is held, and written elsewhere.
    await post(collector.address, JSON.stringify({ ...reportAt(-1), c: { check_in_finished_ons4: 900 } }), {});
    await fetch(`${collector.address}/canary-path?canary-query=1`);
    const during = written(collector.log());
    collector.kill('SIGTERM');
    assert.equal(await collector.ended, 0);
    const all = [...during, ...written(collector.log())];

    assert.deepEqual(Object.keys(statuses).sort(), ['202', '400']);
    assert.equal(statuses[202], addresses.length * rounds);
    assert.ok(all.some(({ name }) => name.endsWith('-wal')) && all.some(({ name }) => name === 'x.db'));
    assert.ok(
      all.find(({ name, bytes }) => name === 'log' && bytes.includes('"route":"/counts"')),
      'the log says much',
    );
    const times = [begun, Date.now()].map((ms) => String(ms).slice(0, 8));
    const secrets = [...canaries, key, key.slice(3), 'canary-agent', 'canary-path', 'canary-query', ...times];
    for (const { name, bytes } of all) {
      for (const address of [...addresses, ...forwarded]) {
        for (const form of formsOf(address)) assert.ok(!bytes.includes(form), `${name} holds ${address}`);
      }
      for (const secret of secrets) assert.ok(!bytes.includes(secret), `${name} holds ${secret}`);
      for (const moment of momentsAsNumbers(begun, Date.now()))
        assert.ok(!bytes.includes(moment), `${name} holds a moment`);
      const found = time.exec(bytes.toString('latin1'));
      assert.equal(found?.[0], undefined, `${name} holds a time: ${found?.[0]}`);
    }
  });

  it('would be found: the same search finds an address and a time where they are', () => {
    const planted = Buffer.concat([Buffer.alloc(50), ...formsOf('127.0.0.77'), Buffer.from(' at 12:04 ')]);
    assert.ok(formsOf('127.0.0.77').every((form) => planted.includes(form)));
    assert.match(planted.toString('latin1'), time);
    const moment = Buffer.alloc(9, 1);
    moment.writeUIntBE(Date.parse('2026-11-25T12:00:59.123Z'), 2, 6);
    const minute = [Date.parse('2026-11-25T12:00:00Z'), Date.parse('2026-11-25T12:01:30Z')];
    assert.ok(momentsAsNumbers(...minute).some((bytes) => moment.includes(bytes)));
    assert.match('on 2026-11-25T12', time);
    assert.doesNotMatch('q3Zt0m3mJ2yH8w1-T42-c5A', time);
    assert.ok(counters.every(({ name }) => !time.test(name)));
  });
});
