import { version } from '../define.js';
import { complain } from './complain.js';
import { forgetCounts, forgetOldCounts, tellTabs } from './left-behind.js';
import {
  whenBrought,
  type Bringer,
  type Ending,
  type Reporter,
  type ReporterSettings,
  type Sentences,
} from './reporter.js';
import type { Settings } from './settings.js';

/** Everything that may be counted. Which part of it is, the reporter's own closed list says. */
const counted = [
  'talk-opened',
  'talk-crashed',
  'talk-content-missing',
  'talk-language-chosen',
  'talk-prompts-shown',
  'talk-prompts-unfolded',
  'talk-signposts-filtered',
  'talk-signpost-shown',
  'talk-signpost-followed',
  'talk-signpost-copied',
  'talk-signpost-worry-answered',
  'talk-signpost-reported',
  'talk-check-in-begun',
  'talk-check-in-finished',
  'talk-check-in-rung-chosen',
  'talk-urgent-opened',
  'talk-urgent-followed',
] as const;

/** Events of one press that is heard twice lie closer together than this, in milliseconds. */
const press = 1000;
/** Events kept until the reporter has arrived. */
const mostKept = 200;
/** Milliseconds to wait before a reporter that did not load is asked for again. */
const pause = 10_000;

const nothingWanted = '';

/** Endpoints that someone switched off, here or in another tab. In memory: nothing is stored, not even that. */
const switchedOff = new Set<string>();
/** Endpoints that take nothing any more. */
const ended = new Set<string>();
/** Endpoints for which counts of this page wait in the browser. */
const durable = new Set<string>();
/** Events that a place has taken: of places within places, the innermost counts. */
const taken = new WeakSet<Event>();

/**
 * Whether a place counts: `none` names no endpoint; `host-off` means that the host switched it off; `asked-not` that the
 * browser asks every site not to pass anything on; `off` that someone here switched it off; `ended` that the endpoint
 * takes nothing any more; `failed` that the reporter did not load.
 */
export type ReportingState = 'none' | 'host-off' | 'asked-not' | 'off' | 'ended' | 'loading' | 'failed' | 'on';

/** What a place does with its counts. Starts, stops and restarts its reporter as the settings ask. */
export class Reporting {
  /** What the reporter was told, or nothing where no endpoint is named. */
  settings: ReporterSettings | undefined;

  readonly #place: Element;
  readonly #changed: () => void;
  #bringer: Bringer | undefined;
  #reporter: Reporter | undefined;
  #target = new EventTarget();
  #kept: CustomEvent<unknown>[] = [];
  #pending = true;
  /** The settings it was started with, as text. */
  #started: string | undefined;
  #failedAt = -Infinity;
  #failed = false;
  #last: { key: string; source: unknown; time: number } | undefined;

  /** @param changed - Called when the state is another one. */
  constructor(place: Element, changed: () => void) {
    this.#place = place;
    this.#changed = changed;
    for (const type of counted) place.addEventListener(type, this.#hear);
  }

  get state(): ReportingState {
    const { settings } = this;
    if (!settings || !this.#bringer) return 'none';
    if (settings.storage === 'off') return 'host-off';
    if ((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) return 'asked-not';
    if (ended.has(settings.endpoint)) return 'ended';
    if (switchedOff.has(settings.endpoint)) return 'off';
    if (this.#failed) return 'failed';
    if (!this.#reporter) return 'loading';
    return this.#reporter.on ? 'on' : 'off';
  }

  /** True where every element that counts offers to show what is counted. */
  get shows(): boolean {
    return !['none', 'host-off'].includes(this.state);
  }

  /** True while some settings of the place are still on their way. */
  get pending(): boolean {
    return this.#pending;
  }

  /**
   * Takes the settings of the place; `pending` while some of them are still on their way. With `noStore` counts wait in
   * the page at most.
   */
  update(settings: Settings, pending: boolean, noStore: boolean): void {
    const arrived = this.#pending && !pending;
    this.#pending = pending;
    if (pending) return;
    if (arrived) queueMicrotask(this.#changed);
    const wanted = settingsOf(settings, noStore);
    const key = wanted ? JSON.stringify(wanted) : nothingWanted;
    if (key !== this.#started) {
      this.stop();
      this.#started = key;
      this.settings = wanted && { ...wanted, ended: (reason) => this.#end(wanted.endpoint, reason) };
      void this.#start();
    }
    if (!wanted) this.#kept = [];
  }

  /** The place has left the page. What waits is sent if it can be. */
  stop(): void {
    this.#reporter?.stop();
    this.#reporter = this.settings = this.#started = undefined;
    this.#failed = false;
    this.#target = new EventTarget();
  }

  /** Every body that waits to be sent, byte for byte as it will be sent. */
  async waiting(): Promise<string[]> {
    return (await this.#reporter?.waiting()) ?? [];
  }

  /** Plain English sentences for the names of counters. */
  async sentences(): Promise<Sentences> {
    return (await this.#bringer?.sentences()) ?? {};
  }

  /** Counts no more for as long as this page lives, and forgets what waits. Done when it is gone. */
  async switchOff(): Promise<void> {
    const { settings } = this;
    if (!settings) return;
    this.#end(settings.endpoint, 'off');
    if (this.#reporter) await this.#reporter.switchOff();
    else {
      tellTabs(settings.endpoint);
      await forgetCounts(settings.endpoint);
    }
    this.#changed();
  }

  switchOn(): void {
    if (this.settings) switchedOff.delete(this.settings.endpoint);
    if (this.#reporter) this.#reporter.switchOn();
    else void this.#start();
    this.#changed();
  }

  /** Whoever starts again in this page, such as a place that comes back, is not to count again. */
  #end(endpoint: string, reason: Ending) {
    (reason === 'ended' ? ended : switchedOff).add(endpoint);
    this.#kept = [];
    this.#changed();
  }

  /** Loads what is needed, the panel that shows it first: nothing is counted that nobody can look at. */
  async #start() {
    this.#bringer ??= whenBrought(this.settings && (() => void this.#start()));
    if (!this.#bringer) return this.#askForBringer();
    this.#failed = false;
    this.#forgetLeft();
    this.#changed();
    if (!this.shows) return;
    const started = this.#started;
    try {
      const [start] = await Promise.all([
        this.state === 'loading' ? this.#bringer.load() : undefined,
        import('../privacy/privacy.define.js'),
      ]);
      if (started !== this.#started || !start || this.#reporter || !this.settings || this.state !== 'loading') return;
      this.#reporter = start(this.#target, this.settings);
      for (const event of this.#kept) this.#pass(event);
      this.#kept = [];
    } catch {
      if (started !== this.#started) return;
      this.#failed = true;
      this.#failedAt = Date.now();
    }
    this.#changed();
  }

  /** What an earlier visit left is not to stay longer than people are told. */
  #forgetLeft() {
    const { state, settings } = this;
    if (state === 'asked-not') return void forgetCounts();
    if (state === 'host-off') return void forgetCounts(settings!.endpoint);
    if (settings?.storage === 'durable') durable.add(settings.endpoint);
    return void forgetOldCounts(durable);
  }

  /** Modules of one page run one after the other: the one that brings a reporter may be next. */
  #askForBringer() {
    if (!this.settings) return;
    setTimeout(() => {
      if (this.#bringer || !this.#place.isConnected) return;
      complain(this.#place, 'report-to', this.settings?.endpoint, 'in a page that loads @talkplace/embed/place.js');
    });
  }

  readonly #hear = (event: Event) => {
    const { state } = this;
    if (taken.has(event) || (!this.#pending && !this.settings)) return;
    taken.add(event);
    if (this.#isRepeated(event as CustomEvent<unknown>)) return;
    if (this.#reporter) this.#pass(event as CustomEvent<unknown>);
    else if (this.#pending || state === 'loading' || state === 'failed') this.#keep(event as CustomEvent<unknown>);
    if (state === 'failed' && Date.now() - this.#failedAt > pause) void this.#start();
  };

  #keep(event: CustomEvent<unknown>) {
    if (this.#kept.length < mostKept) this.#kept.push(event);
  }

  /** A copy: an event cannot be sent on while it is still on its way. */
  #pass({ type, detail }: CustomEvent<unknown>) {
    this.#target.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** Whether it says what was said a moment ago by the same element: a double click is one press. */
  #isRepeated(event: CustomEvent<unknown>): boolean {
    const [source] = event.composedPath();
    const key = `${event.type} ${JSON.stringify(event.detail)}`;
    const { timeStamp: time } = event;
    const last = this.#last;
    this.#last = { key, source, time };
    return last?.key === key && last.source === source && time - last.time < press;
  }
}

/** What the reporter of a place is told: defaults as in docs/guide/settings.md. */
function settingsOf(settings: Settings, noStore: boolean): Omit<ReporterSettings, 'ended'> | undefined {
  const { reportTo, placeKey, reportArea, reportStorage, reportMinFill, kind, nation, country, device } = settings;
  if (!reportTo) return undefined;
  const shared = device === 'shared';
  const storage = reportStorage ?? (kind === 'school' ? 'off' : shared ? 'durable' : 'memory');
  return {
    endpoint: reportTo,
    ...(placeKey ? { key: placeKey } : {}),
    kind,
    // A host that named a country that does not exist has named none; ZZ is the code for that.
    area: reportArea ?? nation ?? (country || 'ZZ'),
    version: version.split('.').slice(0, 2).join('.'),
    storage: noStore && storage === 'durable' ? 'memory' : storage,
    minFill: reportMinFill ?? (shared ? 5 : 1),
  };
}
