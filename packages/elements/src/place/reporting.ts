import { version } from '../define.js';
import { complain } from './complain.js';
import { whenBrought, type Bringer, type Reporter, type ReporterSettings, type Sentences } from './reporter.js';
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

const nothingStarted = '';

/** Endpoints that someone switched off here. In memory: nothing is stored, not even that. */
const switchedOff = new Set<string>();
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
  #started = nothingStarted;
  #failedAt = -Infinity;
  #failed = false;
  #restarted = false;
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
    if (switchedOff.has(settings.endpoint)) return 'off';
    if (this.#failed) return 'failed';
    if (!this.#reporter) return 'loading';
    return this.#reporter.on ? 'on' : this.#restarted ? 'ended' : 'off';
  }

  /** True where every element that counts offers to show what is counted. */
  get shows(): boolean {
    return !['none', 'host-off'].includes(this.state);
  }

  /** True while some settings of the place are still on their way. */
  get pending(): boolean {
    return this.#pending;
  }

  /** Takes the settings of the place; `pending` while some of them are still on their way. */
  update(settings: Settings, pending: boolean): void {
    const arrived = this.#pending && !pending;
    this.#pending = pending;
    if (pending) return;
    if (arrived) queueMicrotask(this.#changed);
    const wanted = settingsOf(settings);
    const key = wanted ? JSON.stringify(wanted) : nothingStarted;
    if (key !== this.#started) {
      this.stop();
      this.#started = key;
      this.settings = wanted;
      void this.#start();
    }
    if (!wanted) this.#kept = [];
  }

  /** The place has left the page. What waits is sent if it can be. */
  stop(): void {
    this.#reporter?.stop();
    this.#reporter = this.settings = undefined;
    this.#started = nothingStarted;
    this.#failed = this.#restarted = false;
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
    if (this.settings) switchedOff.add(this.settings.endpoint);
    this.#kept = [];
    await this.#reporter?.switchOff();
    this.#changed();
  }

  switchOn(): void {
    if (this.settings) switchedOff.delete(this.settings.endpoint);
    this.#restarted = true;
    if (this.#reporter) this.#reporter.switchOn();
    else void this.#start();
    this.#changed();
  }

  /** Loads what is needed, the panel that shows it first: nothing is counted that nobody can look at. */
  async #start() {
    if (!this.settings) return this.#changed();
    this.#bringer ??= whenBrought(() => void this.#start());
    if (!this.#bringer) return this.#askForBringer();
    if (!this.shows) return this.#changed();
    const started = this.#started;
    this.#failed = false;
    this.#changed();
    try {
      const [start] = await Promise.all([this.#bringer.load(), import('../privacy/privacy.define.js')]);
      if (started !== this.#started || this.#reporter || this.state !== 'loading') return;
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

  /** Modules of one page run one after the other: the one that brings a reporter may be next. */
  #askForBringer() {
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
function settingsOf(settings: Settings): ReporterSettings | undefined {
  const { reportTo, placeKey, reportArea, reportStorage, reportMinFill, kind, nation, country, device } = settings;
  if (!reportTo) return undefined;
  const shared = device === 'shared';
  return {
    endpoint: reportTo,
    ...(placeKey ? { key: placeKey } : {}),
    kind,
    // A host that named a country that does not exist has named none; ZZ is the code for that.
    area: reportArea ?? nation ?? (country || 'ZZ'),
    version: version.split('.').slice(0, 2).join('.'),
    storage: reportStorage ?? (kind === 'school' ? 'off' : shared ? 'durable' : 'memory'),
    minFill: reportMinFill ?? (shared ? 5 : 1),
  };
}
