import { randomBytes } from 'node:crypto';
import { counters, type PlaceKind } from '@talkplace/report';
import { send, type Answer, type Sending } from './client.js';

/** What the contract is told of an endpoint. */
export interface ContractOptions {
  /** Key of a place, where the endpoint asks for one. */
  key?: string | undefined;
  /** Kind and area of that place; `community` and `GB-ENG` when left out. */
  kind?: PlaceKind | undefined;
  area?: string | undefined;
  /** A website that may report; `https://contract.example` when left out. */
  origin?: string | undefined;
  /** Milliseconds that an answer may take; 5,000 when left out. */
  timeout?: number | undefined;
  /** Gives what the endpoint has counted under a counter so far. With it, it is checked that everything counts once. */
  countOf?: ((counter: string) => Promise<number>) | undefined;
}

/** An endpoint under test: sends reports to it, and keeps every answer. */
export class Endpoint {
  readonly answers: Answer[] = [];
  readonly origin: string;
  readonly countOf: ((counter: string) => Promise<number>) | undefined;
  readonly #url: URL;
  readonly #options: ContractOptions;

  constructor(url: URL, options: ContractOptions) {
    this.#url = url;
    this.#options = options;
    this.origin = options.origin ?? 'https://contract.example';
    this.countOf = options.countOf;
  }

  /** A good report of today with an id of its own, with some of its keys changed. */
  report(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
    const { key, kind = 'community', area = 'GB-ENG' } = this.#options;
    return {
      v: 1,
      b: randomBytes(16).toString('base64url'),
      w: '0.1',
      d: new Date().toISOString().slice(0, 10),
      p: kind,
      a: area,
      ...(key === undefined ? {} : { k: key }),
      c: { [counter]: 1 },
      ...change,
    };
  }

  /** Sends a body the way a page does: as text/plain, from another origin. */
  post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send({
      headers: { 'content-type': 'text/plain;charset=UTF-8', origin: this.origin, ...headers },
      body: text,
    });
  }

  async send(sending: Sending): Promise<Answer> {
    const answer = await send(this.#url, sending, this.#options.timeout ?? 5_000);
    this.answers.push(answer);
    return answer;
  }
}

/** The counter that the contract raises. */
export const counter = 'language_chosen_other';

/** A number of counters with the number 1 each, the one that the contract raises not among them. */
export const manyCounts = (count: number): Record<string, number> =>
  Object.fromEntries(
    counters
      .filter(({ name }) => name !== counter)
      .slice(0, count)
      .map(({ name }) => [name, 1]),
  );
