import { reportWith, type Reporter, type ReporterSettings } from '../place/reporter.js';

/** A reporter that a test looks into: what it was told, what it heard, and whether it runs. */
export interface StandIn extends Reporter {
  readonly settings: ReporterSettings;
  readonly heard: { type: string; detail: unknown }[];
  bodies: string[];
  stopped: boolean;
}

/** Every reporter that was started since the last `begin`, the newest last. */
export const started: StandIn[] = [];

const types = ['talk-opened', 'talk-prompts-shown', 'talk-signposts-filtered', 'talk-check-in-begun'];

export const sentences = {
  opened_prompts: 'Someone had this in view: cards to start a talk.',
  contact_phone: 'Someone chose to get in touch with a service: phone.',
};

/** A body as the reporter of Talkplace would seal it. */
export const body = (c: Record<string, number>, d = '2026-11-25') =>
  JSON.stringify({ v: 1, b: 'AAAAAAAAAAAAAAAAAAAAAA', w: '0.1', d, p: 'community', a: 'GB', c });

/**
 * Gives the page stand-ins for the reporter. `load` may wait or reject: it comes before each start.
 *
 * @returns Endpoints that were asked for, one for each time that the module was loaded.
 */
export function begin({ load = () => Promise.resolve(), words = () => Promise.resolve(sentences) } = {}) {
  started.length = 0;
  const loads = { count: 0 };
  reportWith(async () => {
    loads.count += 1;
    await load();
    return (target, settings) => {
      const standIn: StandIn = {
        settings,
        heard: [],
        bodies: [],
        stopped: false,
        on: true,
        waiting: () => Promise.resolve([...standIn.bodies]),
        switchOff: () => {
          (standIn as { on: boolean }).on = false;
          standIn.bodies = [];
          return Promise.resolve();
        },
        switchOn: () => void ((standIn as { on: boolean }).on = true),
        stop: () => void (standIn.stopped = true),
      };
      for (const type of types) {
        target.addEventListener(type, (event) => {
          standIn.heard.push({ type, detail: (event as CustomEvent<unknown>).detail });
        });
      }
      started.push(standIn);
      return standIn;
    };
  }, words);
  return loads;
}
