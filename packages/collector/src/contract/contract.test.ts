import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { usualConfig } from '../server/config.js';
import { startCollector } from '../server/collector.js';
import { checkEndpoint, contractChecks, type ContractOptions } from './index.js';

const failuresOf = async (address: string, options: ContractOptions = {}) =>
  (await checkEndpoint(address, options)).filter(({ failure }) => failure !== undefined).map(({ name }) => name);

async function withServer<T>(listener: RequestListener, work: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('the contract', () => {
  it('is kept by the collector, with and without a key, and every report counts once', async () => {
    const collector = await startCollector({
      ...usualConfig(),
      allowKeyless: true,
      port: 0,
      store: [':memory:'],
      logLevel: 'silent',
    });
    try {
      const { places, store } = collector.context;
      const organisation = await places.createOrganisation('Millbrook Schools');
      const details = { organisation: organisation.id, name: 'Millbrook Primary', kind: 'school', area: 'W06000015' };
      const place = await places.createPlace(details);
      const { key } = await places.createKey(place.id);
      const countOf = async (counter: string) => {
        const [row] = await store.home.query<{ n: number | null }>(
          'SELECT SUM(n) AS n FROM tally WHERE counter = ?',
          counter,
        );
        return row?.n ?? 0;
      };
      const address = `${collector.address}/counts`;
      expect(await failuresOf(address, { countOf })).toEqual([]);
      expect(await failuresOf(address, { key, kind: 'school', area: 'W06000015', countOf })).toEqual([]);
    } finally {
      await collector.close();
    }
  });

  it('is broken by an endpoint that takes everything', async () => {
    const failures = await withServer(
      (request, response) => request.resume().on('end', () => response.writeHead(202).end()),
      (address) => failuresOf(address),
    );
    expect(failures).toContain('refuses a key that no report has for good');
    expect(failures).toContain('lets a page of another origin read every answer');
    expect(failures).toContain('takes nothing by GET and HEAD');
    expect(failures).not.toContain('takes a good report as text/plain');
  });

  it('is broken by one that refuses everything, sets cookies, sends elsewhere or repeats bodies', async () => {
    const failures = await withServer(
      (request, response) => {
        const parts: Buffer[] = [];
        request
          .on('data', (part: Buffer) => parts.push(part))
          .on('end', () =>
            response.writeHead(302, { location: '/elsewhere', 'set-cookie': 'a=b' }).end(Buffer.concat(parts)),
          );
      },
      (address) => failuresOf(address),
    );
    expect(failures).toHaveLength(contractChecks.length - 1);
    expect(failures).not.toContain('wants no credentials');
  });

  it('is broken by one that counts a repeat again', async () => {
    let count = 0;
    const failures = await withServer(
      (request, response) => request.resume().on('end', () => response.writeHead(202).end(String(count++ && ''))),
      (address) => failuresOf(address, { countOf: async () => count }),
    );
    expect(failures).toContain('answers a repeat like the first, and counts it once');
    expect(failures).toContain('counts one report once that comes twenty times at the same moment');
  });

  it('is broken by one that does not answer', async () => {
    const results = await withServer(
      () => undefined,
      (address) => checkEndpoint(address, { timeout: 20 }),
    );
    expect(results[0]!.failure).toBe('no answer within 0.02 seconds');
  });
});
