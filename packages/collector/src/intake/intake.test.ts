import { counters, limits } from '@talkplace/report';
import { describe, expect, it, vi } from 'vitest';
import { bench, report, today } from '../server/context.fixture.js';
import { StoreUnavailableError } from '../store/store.js';

describe('a report', () => {
  it('is counted, and answered with 202 and nothing else', async () => {
    await using it = await bench();
    const answer = await it.post(report());
    expect([answer.statusCode, answer.body]).toEqual([202, '']);
    expect(await it.counted()).toEqual([{ counter: 'urgent_opened', day: today, place: '', n: 2 }]);
  });

  it('is counted once however often it comes, and every answer is the same', async () => {
    await using it = await bench();
    const body = report();
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => it.post(body)));
    const later = await it.post(body);
    for (const answer of [...others, later]) {
      expect(answer.raw.res.statusCode).toBe(202);
      expect({ ...answer.headers, date: '' }).toEqual({ ...first!.headers, date: '' });
      expect(answer.rawPayload).toEqual(first!.rawPayload);
    }
    expect(await it.counted()).toMatchObject([{ n: 2 }]);
  });

  it('is not answered before its commit', async () => {
    await using it = await bench();
    let commit: () => void = () => undefined;
    const take = vi.spyOn(it.context.store, 'take');
    take.mockReturnValueOnce(new Promise((resolve) => (commit = () => resolve('stored'))));
    let answered = false;
    const answer = it.post(report()).then(({ statusCode }) => {
      answered = true;
      return statusCode;
    });
    await vi.waitFor(() => expect(take).toHaveBeenCalled());
    await it.app.inject('/healthz');
    expect(answered).toBe(false);
    commit();
    expect(await answer).toBe(202);
  });

  it('may come as application/json', async () => {
    await using it = await bench();
    expect((await it.post(report(), { 'content-type': 'application/json' })).statusCode).toBe(202);
  });

  it.each([
    ['a body that is not JSON', 'urgent_opened=2', 400, 'not-json'],
    ['an empty body', '', 400, 'not-json'],
    ['another version', report({ v: 2 }), 400, 'version'],
    ['an unknown key', report({ ip: '198.51.100.7' }), 400, 'schema'],
    ['an unknown counter', report({ c: { typed_words: 1 } }), 400, 'schema'],
    ['a negative number', report({ c: { urgent_opened: -1 } }), 400, 'schema'],
    ['a long body', JSON.stringify(report()) + ' '.repeat(limits.bodyBytes), 413, 'too-long'],
    ['a body of letters that take more bytes', JSON.stringify(report({ x: 'ü'.repeat(2040) })), 413, 'too-long'],
    ['a day 36 days ago', report({ d: '2026-10-20' }), 400, 'too-old'],
    ['a day 400 days ago', report({ d: '2025-10-21' }), 400, 'too-old'],
  ])('is refused as a whole for %s, and told why', async (_, body, status, error) => {
    await using it = await bench();
    const answer = await it.post(body);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({ error, message: expect.stringMatching(/^[A-Z"].+\.$/) as string });
    expect(await it.counted()).toEqual([]);
  });

  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a compressed body', { 'content-encoding': 'gzip' }],
  ])('is refused with 415 for %s', async (_, headers) => {
    await using it = await bench();
    const answer = await it.post(report(), headers);
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([415, 'content-type']);
    expect(await it.counted()).toEqual([]);
  });

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'] as const)('cannot come by %s', async (method) => {
    await using it = await bench();
    const answer = await it.app.inject({ method, url: '/counts' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'POST, OPTIONS']);
  });

  it.each([
    ['tomorrow', '2026-11-26', '2026-11-26'],
    ['35 days ago', '2026-10-21', '2026-10-21'],
    ['in two days', '2026-11-27', 'unknown'],
    ['401 days ago', '2025-10-20', 'unknown'],
    ['at the start of all clocks', '1970-01-01', 'unknown'],
  ])('of %s counts for the day that can be meant', async (_, d, day) => {
    await using it = await bench();
    expect((await it.post(report({ d }))).statusCode).toBe(202);
    expect(await it.counted()).toMatchObject([{ day, n: 2 }]);
  });

  it('is refused with 410 once counting has ended', async () => {
    await using it = await bench({ closed: true });
    const answer = await it.post(report());
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([410, 'counting-closed']);
  });

  it('is kept by its sender while the database cannot commit', async () => {
    await using it = await bench();
    vi.spyOn(it.context.store, 'take').mockRejectedValueOnce(new StoreUnavailableError('The disk is full.'));
    const body = report();
    const answer = await it.post(body);
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '10']);
    expect(answer.json()).toEqual({ error: 'unavailable', message: expect.any(String) as string });
    expect((await it.post(body)).statusCode).toBe(202);
    expect(await it.counted()).toMatchObject([{ n: 2 }]);
  });
});

describe('a website', () => {
  const origin = 'https://shop.example';

  it('may report from anywhere when none is listed, without credentials', async () => {
    await using it = await bench();
    const { headers } = await it.post(report(), { origin });
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers['access-control-allow-credentials']).toBe(undefined);
    expect(headers['set-cookie']).toBe(undefined);
  });

  it('that is listed may report, and answers say that they depend on it', async () => {
    await using it = await bench({ origins: [origin] });
    const answer = await it.post(report(), { origin });
    expect(answer.statusCode).toBe(202);
    expect(answer.headers['access-control-allow-origin']).toBe(origin);
    expect(answer.headers.vary).toMatch(/origin/i);
  });

  it('that is not listed may not report, and can read why', async () => {
    await using it = await bench({ origins: [origin] });
    const answer = await it.post(report(), { origin: 'https://other.example' });
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([403, 'origin']);
    expect(answer.headers['access-control-allow-origin']).toBe('https://other.example');
    expect(await it.counted()).toEqual([]);
  });

  it('is answered when its browser asks first, and refused when it is not listed', async () => {
    await using it = await bench({ origins: [origin] });
    const ask = (from: string) =>
      it.app.inject({
        method: 'OPTIONS',
        url: '/counts',
        headers: { origin: from, 'access-control-request-method': 'POST' },
      });
    const allowed = await ask(origin);
    expect(allowed.statusCode).toBe(204);
    expect(allowed.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
    });
    const refused = await ask('https://other.example');
    expect(refused.statusCode).toBe(403);
    expect(refused.headers['access-control-allow-origin']).toBe(undefined);
  });
});

describe('the key of a place', () => {
  const enrol = async (it: Awaited<ReturnType<typeof bench>>, people?: number) => {
    const { places } = it.context;
    const { id: organisation } = await places.createOrganisation('Harbour Barbers Together');
    const place = await places.createPlace({
      organisation,
      name: 'Harbour Street Barbers',
      kind: 'barbershop',
      area: 'GB-ENG',
      people,
    });
    const { key } = await places.createKey(place.id);
    return { id: place.id, key };
  };

  it('counts for its place, and is not stored', async () => {
    await using it = await bench();
    const { id, key } = await enrol(it);
    await it.post(report({ k: key }));
    expect(await it.counted()).toMatchObject([{ place: id, n: 2 }]);
  });

  it('is needed from the first place on, unless the operator says otherwise', async () => {
    await using it = await bench();
    expect((await it.post(report())).statusCode).toBe(202);
    await enrol(it);
    const answer = await it.post(report());
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([403, 'key-missing']);
    it.context.config.allowKeyless = true;
    expect((await it.post(report())).statusCode).toBe(202);
  });

  it('is needed as soon as one of several collectors has enrolled a place', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      await using it = await bench();
      await it.context.store.home.query(
        "INSERT INTO place (id, organisation, name, kind, area, created) VALUES ('x', 'y', 'z', 'school', 'IE', '2026-01-01')",
      );
      expect((await it.post(report())).statusCode).toBe(202);
      vi.advanceTimersByTime(20_000);
      await vi.waitFor(async () => expect((await it.post(report())).statusCode).toBe(403));
    } finally {
      vi.useRealTimers();
    }
  });

  it.each([
    ['nobody has', 'key-unknown'],
    ['was revoked', 'key-revoked'],
    ['is of a place that left', 'place-closed'],
  ])('that %s is refused', async (what, error) => {
    await using it = await bench();
    const { id, key } = await enrol(it);
    if (what === 'was revoked') await it.context.places.revokeKey(key);
    if (what === 'is of a place that left') await it.context.places.closePlace(id);
    const answer = await it.post(report({ k: what === 'nobody has' ? `tp_${'x'.repeat(22)}` : key }));
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([403, error]);
    expect(await it.counted()).toEqual([]);
  });

  it('decides of kind and area, whatever the page names, and the operator reads once what differs', async () => {
    await using it = await bench();
    const { id, key } = await enrol(it);
    const log = vi.spyOn(it.context.log, 'info');
    for (const change of [{}, { p: 'school' }, { a: 'US' }, { p: 'community', a: 'GB' }]) {
      expect((await it.post(report({ k: key, ...change }))).statusCode).toBe(202);
    }
    const stored = await it.context.store.everywhere('SELECT DISTINCT kind, area, place FROM tally');
    expect(stored).toEqual([{ kind: 'barbershop', area: 'GB-ENG', place: id }]);
    expect(log.mock.calls.filter(([line]) => 'differs' in (line as object))).toEqual([
      [{ place: id, kind: 'barbershop', area: 'GB-ENG', differs: ['kind'] }, expect.any(String)],
    ]);
  });

  it('lets a place send too much at once only until its bucket is empty', async () => {
    await using it = await bench({ perPlace: 1 });
    const { key } = await enrol(it);
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) statuses.push((await it.post(report({ k: key }))).statusCode);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 202), 429]);
    it.clock.now += 60_000;
    expect((await it.post(report({ k: key }))).statusCode).toBe(202);
  });

  it('holds what goes beyond the ceiling of its place for the day, answers the same, and shows why', async () => {
    await using it = await bench();
    const { id, key } = await enrol(it, 50);
    const many = Object.fromEntries(
      counters.filter(({ group }) => group === 'prompt_shown').map(({ name }) => [name, 400]),
    );
    const first = await it.post(report({ k: key, c: many }));
    const second = await it.post(report({ k: key, c: { urgent_opened: 1 } }));
    expect([first.statusCode, second.statusCode]).toEqual([202, 202]);
    expect((await it.counted()).reduce((sum, { n }) => sum + n, 0)).toBe(10_000);
    const [held] = await it.context.store.home.query('SELECT place, reason FROM held');
    expect(held).toEqual({ place: id, reason: 'With it the place counts more than 10000 on that day.' });
  });

  it('without which all of one kind and area share the ceiling of a place, and what goes beyond it is refused', async () => {
    await using it = await bench({ allowKeyless: true });
    await enrol(it, 50);
    const names = counters.filter(({ group }) => group === 'prompt_shown').map(({ name }) => name);
    const post = (n: number, change: Record<string, unknown> = {}) =>
      it.post(report({ c: Object.fromEntries(names.slice(0, 25).map((name) => [name, n])), ...change }));
    // A barbershop that does not say for how many people it is: 60,000 a day.
    for (const n of [1000, 1000, 400]) expect((await post(n)).statusCode).toBe(202);
    const refused = await post(1);
    expect([refused.statusCode, refused.json<{ error: string }>().error]).toEqual([403, 'key-missing']);
    expect(refused.json<{ message: string }>().message).toContain('no more than 60000 counts');
    for (const change of [{ a: 'GB-WLS' }, { p: 'school' }, { d: '2026-11-24' }]) {
      expect((await post(1, change)).statusCode).toBe(202);
    }
    expect(await it.context.store.home.query('SELECT id FROM held')).toEqual([]);
  });

  it('remembers the ceiling over a restart, and a repeat does not use it up', async () => {
    await using it = await bench();
    const { key } = await enrol(it, 50);
    const many = report({
      k: key,
      c: Object.fromEntries(counters.filter(({ group }) => group === 'need').map(({ name }) => [name, 380])),
    });
    await Promise.all(Array.from({ length: 10 }, () => it.post(many)));
    expect((await it.post(report({ k: key, c: { urgent_opened: 100 } }))).statusCode).toBe(202);
    expect(await it.context.store.home.query('SELECT id FROM held')).toEqual([]);
    const { reportTaker } = await import('./take-report.js');
    expect(await reportTaker(it.context)(JSON.stringify(report({ k: key, c: { urgent_opened: 100 } })))).toBe('held');
  });
});

describe('a report that is not plausible', () => {
  it('is answered like any other, and waits in quarantine as it came', async () => {
    await using it = await bench();
    const body = report({ c: { check_in_finished_ons4: 500 } });
    const answer = await it.post(body);
    expect([answer.statusCode, answer.body]).toEqual([202, '']);
    expect((await it.post(body)).statusCode).toBe(202);
    expect(await it.counted()).toEqual([]);
    const held = await it.context.store.home.query<{ counts: string; reason: string }>('SELECT * FROM held');
    expect(held).toHaveLength(1);
    expect(held[0]).toMatchObject({ reason: 'More check-ins were finished than begun, by about 500.' });
    expect(JSON.parse(held[0]!.counts)).toEqual({ check_in_finished_ons4: 500 });
  });
});

describe('an address', () => {
  it('that sends too much is asked to wait, and others are not', async () => {
    await using it = await bench({ perAddress: 1, trustProxy: 1 });
    const from = (address: string) => it.post(report(), { 'x-forwarded-for': address });
    for (let n = 0; n < 10; n++) expect((await from('198.51.100.7')).statusCode).toBe(202);
    const refused = await from('198.51.100.7');
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '60']);
    expect(refused.json()).toEqual({ error: 'too-many', message: expect.any(String) as string });
    expect((await from('198.51.100.8')).statusCode).toBe(202);
    it.clock.now += 60_000;
    expect((await from('198.51.100.7')).statusCode).toBe(202);
  });

  it('is the one of the connection where no proxy is trusted', async () => {
    await using it = await bench({ perAddress: 1 });
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++) {
      statuses.push((await it.post(report(), { 'x-forwarded-for': `198.51.100.${n}` })).statusCode);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});
