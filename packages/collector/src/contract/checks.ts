import { limits } from '@talkplace/report';
import type { Answer } from './client.js';
import { counter, manyCounts, type Endpoint } from './endpoint.js';

/** One thing that an endpoint must do. `run` throws where it does not, with what it did instead. */
export interface Check {
  name: string;
  run: (endpoint: Endpoint) => Promise<void>;
}

/** The endpoint does not do what the contract says. */
export class BrokenError extends Error {
  override name = 'BrokenError';
}

const expect = (holds: boolean, otherwise: string) => {
  if (!holds) throw new BrokenError(otherwise);
};

const isTaken = ({ status }: Answer) => status >= 200 && status < 300;

/** A status after which the sender throws the report away. */
const isFinal = ({ status }: Answer) => status >= 400 && status < 500 && ![408, 410, 425, 429].includes(status);

const expectTaken = (answer: Answer) => expect(isTaken(answer), `answered ${answer.status} instead of 202`);
const expectFinal = (answer: Answer) =>
  expect(isFinal(answer), `answered ${answer.status}; 400 to 499 without 408, 410, 425, 429 would be final`);

/** Sends something and looks that the count has grown by so much, where the endpoint lets us look. */
async function growsBy(endpoint: Endpoint, growth: number, work: () => Promise<void>) {
  const before = await endpoint.countOf?.(counter);
  await work();
  const after = await endpoint.countOf?.(counter);
  if (before === undefined || after === undefined) return;
  expect(after - before === growth, `${counter} grew by ${after - before} instead of ${growth}`);
}

const takes = (name: string, body: (endpoint: Endpoint) => unknown, growth = 1, headers = {}): Check => ({
  name: `takes ${name}`,
  run: (endpoint) => growsBy(endpoint, growth, async () => expectTaken(await endpoint.post(body(endpoint), headers))),
});

const refuses = (name: string, body: (endpoint: Endpoint) => unknown, headers = {}): Check => ({
  name: `refuses ${name} for good`,
  run: (endpoint) => growsBy(endpoint, 0, async () => expectFinal(await endpoint.post(body(endpoint), headers))),
});

const counts = (number: unknown) => (endpoint: Endpoint) => endpoint.report({ c: { [counter]: number } });
const changed = (change: Readonly<Record<string, unknown>>) => (endpoint: Endpoint) => endpoint.report(change);

const yesterday = () => new Date(Date.now() - 864e5).toISOString().slice(0, 10);

const canary = 'canary-b7Q2-of-the-contract';

/** Everything that an endpoint for reports must do, in the order in which it is tried. */
export const checks: readonly Check[] = [
  takes('a good report as text/plain', changed({})),
  takes('a good report as application/json', changed({}), 1, { 'content-type': 'application/json' }),
  takes('a report of yesterday', (endpoint) => endpoint.report({ d: yesterday() })),
  takes(
    `a report of ${limits.counters} counters`,
    changed({ c: { ...manyCounts(limits.counters - 1), [counter]: 1 } }),
  ),
  {
    name: 'answers a repeat like the first, and counts it once',
    run: (endpoint) =>
      growsBy(endpoint, 1, async () => {
        const report = endpoint.report();
        const first = await endpoint.post(report);
        const second = await endpoint.post(report);
        expectTaken(first);
        expect(
          second.status === first.status && second.body === first.body,
          `answered ${first.status} and then ${second.status}, or with another body`,
        );
      }),
  },
  {
    name: 'counts one report once that comes twenty times at the same moment',
    run: (endpoint) =>
      growsBy(endpoint, 1, async () => {
        const report = endpoint.report();
        const answers = await Promise.all(Array.from({ length: 20 }, () => endpoint.post(report)));
        for (const answer of answers) expectTaken(answer);
      }),
  },
  refuses('a key that no report has', changed({ time: '12:04' })),
  refuses('a counter that is not in the vocabulary', changed({ c: { [counter]: 1, name_of_customer: 1 } })),
  refuses('a key named __proto__', (endpoint) =>
    JSON.stringify(endpoint.report()).replace('{"v"', '{"__proto__":{"time":"12:04"},"v"'),
  ),
  refuses('the number 0', counts(0)),
  refuses('a number below 0', counts(-1)),
  refuses('a fraction', counts(1.5)),
  refuses(`a number above ${limits.count}`, counts(limits.count + 1)),
  refuses('a text in place of a number', counts('1')),
  refuses('a report without counters', changed({ c: {} })),
  refuses(`more than ${limits.counters} counters`, changed({ c: { ...manyCounts(limits.counters), [counter]: 1 } })),
  refuses('another version of the format', changed({ v: 2 })),
  refuses('an id of another form', changed({ b: 'short' })),
  refuses('a postcode in place of an area', changed({ a: 'TQ1 2AB' })),
  refuses('another kind of place', changed({ p: 'bank' })),
  refuses('a day with a time', changed({ d: `${yesterday()}T12:04:00Z` })),
  refuses('a day that does not exist', changed({ d: '2026-02-30' })),
  refuses('a body that is not JSON', () => 'counter=1'),
  refuses('a list of reports', (endpoint) => [endpoint.report(), endpoint.report()]),
  refuses('an empty body', () => ''),
  refuses(
    `a body of more than ${limits.bodyBytes} bytes`,
    (endpoint) => JSON.stringify(endpoint.report()) + ' '.repeat(limits.bodyBytes),
  ),
  refuses('a form', (endpoint) => endpoint.report(), { 'content-type': 'application/x-www-form-urlencoded' }),
  {
    name: 'takes nothing by GET and HEAD',
    run: (endpoint) =>
      growsBy(endpoint, 0, async () => {
        for (const method of ['GET', 'HEAD']) expectFinal(await endpoint.send({ method }));
      }),
  },
  {
    name: 'lets a page of another origin read every answer',
    async run(endpoint) {
      for (const [what, body] of [
        ['taken', endpoint.report()],
        ['refused', 'no report'],
      ] as const) {
        const { headers } = await endpoint.post(body);
        const allowed = headers['access-control-allow-origin'];
        expect(
          allowed === '*' || allowed === endpoint.origin,
          `a ${what} report was answered without Access-Control-Allow-Origin for ${endpoint.origin}`,
        );
      }
    },
  },
  {
    name: 'lets a page read Retry-After',
    async run(endpoint) {
      const { headers } = await endpoint.post(endpoint.report());
      const exposed = (headers['access-control-expose-headers'] ?? '').toLowerCase().split(/\s*,\s*/);
      expect(exposed.includes('retry-after'), 'answered without Access-Control-Expose-Headers: Retry-After');
    },
  },
  {
    name: 'wants no credentials',
    async run(endpoint) {
      const { headers } = await endpoint.post(endpoint.report());
      expect(
        headers['access-control-allow-credentials'] === undefined,
        'allows credentials, of which reports have none',
      );
    },
  },
  {
    name: 'repeats nothing of what it refuses',
    async run(endpoint) {
      for (const body of [canary, endpoint.report({ [canary]: canary }), endpoint.report({ a: canary, b: canary })]) {
        const answer = await endpoint.post(body);
        expect(!JSON.stringify(answer).includes(canary), 'the answer holds what was sent');
      }
    },
  },
  {
    name: 'sets no cookie',
    async run({ answers }) {
      expect(!answers.some(({ headers }) => headers['set-cookie'] !== undefined), 'an answer set a cookie');
    },
  },
  {
    name: 'sends nobody elsewhere',
    async run({ answers }) {
      expect(!answers.some(({ status }) => status >= 300 && status < 400), 'an answer was a redirect');
    },
  },
];
