import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { openStore } from '../dist/store/open.js';
import { startReceiver } from './otlp-receiver.mjs';
import { post, reportAt, start } from './server-collector.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'talkplace-server-connections-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let number = 0;
const flags = () => ['--store', path.join(folder, `${number++}.db`), '--log-level', 'silent'];

/** Opens a connection and writes to it; resolves with all that came back when the other side closes it. */
function talk(port, first, drip) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const begun = performance.now();
    let text = '';
    socket.setEncoding('utf8').on('data', (part) => (text += part));
    socket.on('error', () => undefined);
    socket.write(first);
    const timer = drip && setInterval(() => socket.write(drip), 200);
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ text, seconds: (performance.now() - begun) / 1000 });
    });
  });
}

describe('slow senders', () => {
  it('are cut off, and everyone else is served meanwhile', async () => {
    const collector = await start(flags());
    const head = 'POST /counts HTTP/1.1\r\nhost: a\r\ncontent-type: text/plain\r\n';
    const slow = [
      // A head that never ends, a body that never ends, and nothing at all.
      ...Array.from({ length: 100 }, () => talk(collector.port, head, 'x-a: b\r\n')),
      ...Array.from({ length: 100 }, () => talk(collector.port, `${head}content-length: 4000\r\n\r\n`, ' ')),
      talk(collector.port, ''),
    ];
    for (let report = 0; report < 20; report++) {
      const { status } = await post(collector.address, JSON.stringify(reportAt(report)));
      assert.equal(status, 202);
    }
    for (const { seconds, text } of await Promise.all(slow)) {
      // Ten by design, and more where the machine is busy: what matters is that it ends.
      assert.ok(seconds < 60, `it took ${seconds} seconds to close a slow connection`);
      assert.ok(text === '' || text.startsWith('HTTP/1.1 408'), text);
    }
    collector.kill('SIGTERM');
    assert.equal(await collector.ended, 0);
  });

  it('that send what is no HTTP are answered with 400, and nothing of it is repeated', async () => {
    const collector = await start(flags());
    const { text } = await talk(collector.port, 'canary canary canary\r\n\r\n');
    assert.match(text, /^HTTP\/1.1 400/);
    assert.doesNotMatch(text, /canary/);
    collector.kill('SIGTERM');
    assert.equal(await collector.ended, 0);
  });
});

describe('stopping', () => {
  it('waits for a request that has begun, and answers it', async () => {
    const collector = await start(flags());
    const body = JSON.stringify(reportAt(1));
    const head = `POST /counts HTTP/1.1\r\nhost: a\r\ncontent-type: text/plain\r\ncontent-length: ${body.length}\r\n\r\n`;
    const socket = net.connect(collector.port, '127.0.0.1').setEncoding('utf8');
    let text = '';
    socket.on('data', (part) => (text += part));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.write(head + body.slice(0, 20), resolve));
    // Another request after it: the first one has begun by then.
    await post(collector.address, JSON.stringify(reportAt(2)));
    collector.kill('SIGTERM');
    while (
      await fetch(`${collector.address}/healthz`).then(
        () => true,
        () => false,
      )
    );
    socket.write(body.slice(20));
    assert.equal(await collector.ended, 0);
    await closed;
    assert.match(text, /^HTTP\/1.1 202/);
  });

  it('ends in time though what it sends to does not answer, begins nothing further, and sends it at the next start', async () => {
    const now = new Date();
    const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 2, 9)).toISOString().slice(0, 10);
    const own = flags();
    const store = await openStore([own[1]]);
    const periods = { week: 'any', month: day.slice(0, 7), quarter: 'any' };
    const batch = { id: 'a'.repeat(22), area: 'IE', day, ...periods, kind: 'school', place: '', version: '0.1' };
    await store.take({ ...batch, counts: { urgent_opened: 1 }, forget: '2999-01-01' });
    await store.close();
    const receiver = await startReceiver();
    const asked = new Promise((resolve) => (receiver.answer = () => resolve()));
    const targets = ['--otlp', `${receiver.address}/v1/metrics`, '--webhook', `${receiver.address}/figures`];
    try {
      const collector = await start([...own, ...targets]);
      await asked;
      const begun = performance.now();
      collector.kill('SIGTERM');
      assert.equal(await collector.ended, 0);
      const seconds = (performance.now() - begun) / 1000;
      assert.ok(seconds < 14, `systemd and compose wait 15 seconds, and it took ${seconds}`);
      assert.deepEqual(
        receiver.requests.map(({ url }) => url),
        ['/v1/metrics'],
      );
      const again = new Promise((resolve) => {
        receiver.answer = (count) => {
          if (count === 3) resolve();
          return { status: 200 };
        };
      });
      const next = await start([...own, ...targets]);
      await again;
      next.kill('SIGTERM');
      assert.equal(await next.ended, 0);
      assert.deepEqual(
        receiver.requests.map(({ url }) => url),
        ['/v1/metrics', '/v1/metrics', '/figures'],
      );
    } finally {
      await receiver.close();
    }
  });

  it('happens at once at the second signal', async () => {
    const collector = await start(flags());
    const socket = net.connect(collector.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.write('POST /counts HTTP/1.1\r\nhost: a\r\n', resolve));
    await post(collector.address, JSON.stringify(reportAt(1)));
    collector.kill('SIGTERM');
    while (!/Stopping/.test(collector.log())) await new Promise((resolve) => setImmediate(resolve));
    collector.kill('SIGTERM');
    assert.equal(await collector.ended, 130);
    socket.destroy();
  });
});
