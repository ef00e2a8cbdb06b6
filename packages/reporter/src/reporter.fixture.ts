import type { Counted, Reporter, ReporterOptions } from './options.js';
import { startReporter } from './reporter.js';

/** What reached the network, and what the endpoint answers. */
export interface Network {
  readonly bodies: string[];
  readonly requests: RequestInit[];
  answer: () => Response;
  restore(): void;
}

/** Stands in for the network, and for nothing else. */
export function stubNetwork(): Network {
  const before = window.fetch.bind(window);
  const network: Network = {
    bodies: [],
    requests: [],
    answer: () => new Response(null, { status: 202 }),
    restore() {
      window.fetch = before;
      for (const reporter of started.splice(0)) void reporter.switchOff();
    },
  };
  window.fetch = async (_, request) => {
    network.requests.push(request!);
    network.bodies.push(request!.body as string);
    return network.answer();
  };
  return network;
}

export const counted: Counted = {
  'talk-urgent-opened': [['urgent_opened', '', '']],
  'talk-check-in-begun': [['check_in_begun', 'checkIn', 'ons4 how-are-you other']],
  'talk-rung': [['rung', 'rung', 'line someone-here']],
};

let number = 0;
const started: Reporter[] = [];

/** A reporter on a place of its own, in memory, with an endpoint of its own. */
export function report(
  options: Partial<ReporterOptions> = {},
  place: EventTarget = new EventTarget(),
): { place: EventTarget; reporter: Reporter } {
  const reporter = startReporter(place, {
    endpoint: `https://counts.example/${++number}`,
    kind: 'school',
    area: 'GB-WLS',
    version: '0.1',
    storage: 'memory',
    counted,
    ...options,
  });
  started.push(reporter);
  return { place, reporter };
}

export const tell = (place: EventTarget, type = 'talk-urgent-opened', detail: unknown = null): boolean =>
  place.dispatchEvent(new CustomEvent(type, { detail }));

/** Asks for what a tab does by itself each hour. */
export const seal = (): boolean => window.dispatchEvent(new Event('visibilitychange'));

/** Waits until something is so; fails by the test's own time limit if it never is. */
export async function until(isSo: () => unknown): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}
