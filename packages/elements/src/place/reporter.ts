/**
 * What elements need to know of a reporter. They never import one: a page that counts brings its own by `reportWith`.
 * The forms match `@talkplace/reporter`.
 */

/** Where counts wait: in the browser's database, in the open page, or nowhere because nothing is counted. */
export const storages = ['durable', 'memory', 'off'] as const;
export type ReportStorage = (typeof storages)[number];

/** What a place tells its reporter. */
export interface ReporterSettings {
  readonly endpoint: string;
  readonly key?: string;
  readonly kind: string;
  readonly area: string;
  /** Major and minor version of the elements. */
  readonly version: string;
  readonly storage: ReportStorage;
  readonly minFill: number;
  /** Called when counting has ended otherwise than by `stop()`, in this tab or in another one. */
  readonly ended: (reason: Ending) => void;
}

/** Why counting ended: someone switched it off, or the endpoint takes nothing any more. */
export type Ending = 'off' | 'ended';

/** Counts what happens in one place and sends the counts now and then. Nothing in it throws or rejects. */
export interface Reporter {
  readonly on: boolean;
  /** Every body that waits, byte for byte as it will be sent. On a shared screen only what was sealed before. */
  waiting(): Promise<string[]>;
  switchOff(): Promise<unknown>;
  switchOn(): void;
  stop(): void;
}

/** Starts a reporter that listens to what is dispatched on `place`. */
export type StartReporter = (place: EventTarget, settings: ReporterSettings) => Reporter;

/** Plain English sentences by name of counter. */
export type Sentences = Readonly<Record<string, string>>;

/** How a page that counts brings its reporter: both parts load only when a place asks for them. */
export interface Bringer {
  load: () => Promise<StartReporter>;
  sentences: () => Promise<Sentences>;
}

let brought: Bringer | undefined;
const waiting = new Set<() => void>();

/**
 * Gives every `<talk-place>` of the page that has `report-to` its reporter. `load` is called when the first such place
 * appears, and never without one; `sentences` when someone looks at what is counted.
 */
export function reportWith(load: Bringer['load'], sentences: Bringer['sentences']): void {
  brought = { load, sentences };
  for (const wake of waiting) wake();
  waiting.clear();
}

/** What `reportWith` gave, or nothing yet: then `wake`, if there is one, is called when it comes. */
export function whenBrought(wake?: () => void): Bringer | undefined {
  if (!brought && wake) waiting.add(wake);
  return brought;
}
