import { describe, expect, it, vi } from 'vitest';
import { bench, report } from './context.fixture.js';
import { errorInLog } from './log.js';
import { isLoopback } from './metrics.js';

describe('every answer', () => {
  it.each(['/', '/healthz', '/counts', '/nowhere', '/api/nowhere'])('of %s carries strict headers', async (url) => {
    await using it = await bench();
    const { headers } = await it.app.inject(url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['strict-transport-security']).toBe(undefined);
  });

  it('asks for TLS only where the outside world has it', async () => {
    await using it = await bench({ publicUrl: 'https://counts.example' });
    expect((await it.app.inject('/healthz')).headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('for an address that nobody has is 404, as JSON, and repeats nothing', async () => {
    await using it = await bench();
    const answer = await it.app.inject('/api/canary?key=canary');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('canary');
  });
});

describe('health', () => {
  it('is well while the program runs, and ready while its databases are', async () => {
    await using it = await bench();
    expect((await it.app.inject('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await it.app.inject('/readyz')).json()).toEqual({ status: 'ready' });
    vi.spyOn(it.context.store.home, 'query').mockRejectedValueOnce(new Error('gone'));
    const answer = await it.app.inject('/readyz');
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '10']);
    expect(answer.json()).toEqual({ error: 'not-ready', message: '0 of 1 databases are ready. See the log.' });
    expect((await it.app.inject('/healthz')).statusCode).toBe(200);
  });

  it('is not ready with a database of an older form', async () => {
    await using it = await bench();
    await it.context.store.home.query('DELETE FROM migration');
    expect((await it.app.inject('/readyz')).statusCode).toBe(503);
  });

  it('is ready with a database that a newer collector has brought forward', async () => {
    await using it = await bench();
    await it.context.store.home.query("INSERT INTO migration (id, name) VALUES (9000, 'later')");
    expect((await it.app.inject('/readyz')).json()).toEqual({ status: 'ready' });
  });
});

describe('metrics', () => {
  it('count answers by status and reason, reports and commits', async () => {
    await using it = await bench();
    const body = report();
    await it.post(body);
    await it.post(body);
    await it.post('no report');
    const { body: text } = await it.app.inject('/metrics');
    expect(text).toContain('talkplace_answers_total{status="202",reason="taken"} 2');
    expect(text).toContain('talkplace_answers_total{status="400",reason="not-json"} 1');
    expect(text).toContain('talkplace_reports_total{outcome="stored"} 1');
    expect(text).toContain('talkplace_reports_total{outcome="known"} 1');
    expect(text).toContain('talkplace_commit_group_size_sum 2');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).toContain('talkplace_database_ready{database="1"} 1');
  });

  it('can be read from this machine alone', async () => {
    await using it = await bench();
    const ask = async (change: object) => (await it.app.inject({ url: '/metrics', ...change })).statusCode;
    for (const host of ['localhost:8787', '127.0.0.1:8787', '[::1]:8787', 'localhost']) {
      expect(await ask({ headers: { host } })).toBe(200);
    }
    expect(await ask({ remoteAddress: '198.51.100.7' })).toBe(403);
    expect(await ask({ headers: { 'x-forwarded-for': '198.51.100.7' } })).toBe(403);
    expect(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'].every(isLoopback)).toBe(true);
    expect(['10.0.0.1', '', '127.example', '2001:db8::1'].some(isLoopback)).toBe(false);
  });

  it('cannot be read through a proxy on this machine, though it adds no header', async () => {
    await using it = await bench();
    const named = await it.app.inject({ url: '/metrics', headers: { host: 'counts.example' } });
    expect(named.statusCode).toBe(403);
    // What nginx asks with by itself: its own name for where it passes on to.
    for (const change of [{ publicUrl: 'https://counts.example' }, { trustProxy: 1 }]) {
      await using behind = await bench(change);
      const answer = await behind.app.inject({ url: '/metrics', headers: { host: '127.0.0.1:8787' } });
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({ message: expect.stringContaining('--metrics-token') as string });
    }
  });

  it('need the token where there is one', async () => {
    const metricsToken = 'a-long-enough-token';
    await using it = await bench({ metricsToken });
    const ask = (authorization?: string) =>
      it.app.inject({ url: '/metrics', headers: authorization === undefined ? {} : { authorization } });
    expect((await ask()).statusCode).toBe(403);
    expect((await ask(`Bearer ${metricsToken.slice(0, -1)}x`)).statusCode).toBe(403);
    expect((await ask(`Bearer ${metricsToken}`)).statusCode).toBe(200);
  });
});

describe('proxies', () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.7' };
  it.each([
    [0, forwarded, 1, /--trust-proxy does not say so/],
    [1, {}, 1, /no X-Forwarded-For/],
    [0, {}, 0, /./],
    [1, forwarded, 0, /./],
  ])('%i of them, asked with %j, are warned of %i times', async (trustProxy, headers, times, words) => {
    await using it = await bench({ trustProxy, logLevel: 'warn' });
    const warn = vi.spyOn(it.app.log, 'warn').mockImplementation(() => undefined);
    await it.app.inject('/readyz');
    for (let count = 0; count < 3; count++) await it.post(report(), headers);
    expect(warn).toHaveBeenCalledTimes(times);
    for (const [message] of warn.mock.calls) expect(message).toMatch(words);
  });
});

describe('the log', () => {
  it('says where an error came from, and never what it says of a request', () => {
    const error = Object.assign(new SyntaxError('Unexpected token in "canary body"'), {
      code: 'FST_ERR_CTP',
      rawPacket: Buffer.from('canary'),
    });
    const line = errorInLog(error);
    expect(JSON.stringify(line)).not.toContain('canary');
    expect(line).toMatchObject({ type: 'SyntaxError', code: 'FST_ERR_CTP' });
  });
});
