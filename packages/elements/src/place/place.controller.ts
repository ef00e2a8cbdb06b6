import { languages as builtIn } from '@talkplace/content/generated/languages.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { complain } from './complain.js';
import { directionOf, matchLanguage, nearestLang, regionOf } from './language.js';
import type { Reporting } from './reporting.js';
import { SettingsRequestEvent } from './settings.events.js';
import {
  complainOfUnknown,
  contentSettings,
  readSimple,
  resolve,
  settingAttributes,
  settingOf,
  type Given,
  type ReadMore,
  type Settings,
} from './settings.js';

/** Milliseconds until a file of settings counts as lost. */
const patience = 10_000;

/** An element that takes settings: declare `@property({ attribute: false }) settings: unknown` in it. */
export type PlaceHost = ReactiveControllerHost & Element & { settings?: unknown };

/** Elements without a `<talk-place>` around them; a language chosen outside any place is for all of these. */
const alone = new Set<Place>();

/**
 * Gives an element its settings: from the elements around it, a JSON file (`src`), a child
 * `<script type="application/json">`, the `settings` property and its own attributes; the later wins. It also passes
 * them on to every Talkplace element inside, in its shadow root as well as between its tags.
 */
export class Place implements ReactiveController {
  /** The settings in force; always complete. */
  settings: Settings;
  /** Language of the interface: chosen by the visitor, or asked for by the page, and always one that exists. */
  language = 'en';
  /** Languages offered here: the host's list, as far as there are words for it. */
  available: readonly string[] = ['en'];
  /** True while a `src` or content of the host is still on its way, here or in a place around. */
  pending = false;

  /** What this place does with counts: of `<talk-place>` only. */
  reporting: Reporting | undefined;

  readonly #host: PlaceHost;
  readonly #readMore: ReadMore | undefined;
  readonly #inside = new Set<(given: Given) => void>();
  #inherited: Given = {};
  #file: Given = {};
  #child: Given = {};
  #property: Given = {};
  #attributes: Given = {};
  #chosen: string | undefined;
  #leave: (() => void) | undefined;
  #chooseOutside: ((language: string) => void) | undefined;
  #source: string | null = null;
  #settingsSeen: unknown;
  #loads = 0;
  #childRead: Element | undefined;
  #ownChanges: MutationObserver | undefined;
  #langChanges: MutationObserver | undefined;

  /** @param readMore - Reads settings that this element alone has. */
  constructor(host: PlaceHost, readMore?: ReadMore) {
    this.#host = host;
    this.#readMore = readMore;
    this.settings = resolve({}, undefined);
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    host.addEventListener('talk-settings-request', this.#answer as EventListener);
    this.#ownChanges ??= new MutationObserver(this.#changed);
    this.#ownChanges.observe(host, {
      childList: true,
      attributes: true,
      attributeFilter: [...settingAttributes, 'src'],
    });
    this.#langChanges ??= new MutationObserver(() => this.#apply());
    this.#join();
    this.#readChild();
    // An element that was defined before the page came is here before what stands between its tags.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', this.#readChild, { once: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('talk-settings-request', this.#answer as EventListener);
    removeEventListener('DOMContentLoaded', this.#readChild);
    this.#ownChanges?.disconnect();
    this.#langChanges?.disconnect();
    this.#leave?.();
    this.#leave = this.#chooseOutside = undefined;
    this.#inherited = {};
    this.#wait();
    alone.delete(this);
  }

  /** Reads the `settings` property. Content in it is validated; what cannot be used is told and left out. */
  hostUpdate(): void {
    const { settings } = this.#host;
    if (settings === this.#settingsSeen) return;
    this.#settingsSeen = settings;
    this.#property = {};
    if (settings === undefined || settings === null) this.#apply();
    else void this.#take(settings, 'settings', (given) => (this.#property = given));
  }

  /**
   * Changes the language as the visitor wishes: for the whole place around this element, or, outside any place, for
   * every Talkplace element of the page that stands outside a place too.
   */
  choose(language: string): void {
    if (this.#chooseOutside) this.#chooseOutside(language);
    else for (const place of alone) place.#setChosen(language);
  }

  #chooseFromInside(language: string) {
    if (this.#chooseOutside) this.#chooseOutside(language);
    else this.#setChosen(language);
  }

  #setChosen(language: string) {
    this.#chosen = language;
    this.#apply();
  }

  #join() {
    const detail = { receive: (given: Given) => this.#receive(given) } as SettingsRequestEvent['detail'];
    // Not from the element itself: its own listener would answer.
    const from = this.#host.parentNode;
    from?.dispatchEvent(new SettingsRequestEvent(detail));
    this.#leave = detail.leave;
    this.#chooseOutside = detail.choose;
    if (detail.leave) {
      alone.delete(this);
      return;
    }
    alone.add(this);
    const late = this.#lateProvider();
    if (late) {
      void customElements.whenDefined(late).then(() => {
        if (this.#host.isConnected && !this.#leave) this.#join();
      });
    }
  }

  /** A `<talk-place>` around us whose class has not arrived yet. */
  #lateProvider(): string | undefined {
    const around = this.#host.parentElement?.closest('talk-place:not(:defined)');
    return around ? 'talk-place' : undefined;
  }

  #receive(given: Given) {
    this.#inherited = given;
    this.#wait();
    this.#apply();
  }

  readonly #answer = (event: CustomEvent<SettingsRequestEvent['detail']>) => {
    event.stopPropagation();
    const { detail } = event;
    this.#inside.add(detail.receive);
    detail.leave = () => this.#inside.delete(detail.receive);
    detail.choose = (language) => this.#chooseFromInside(language);
    detail.receive(this.#given());
  };

  #given(): Given {
    const given = { ...this.#inherited, ...this.#file, ...this.#child, ...this.#property, ...this.#attributes };
    if (this.#chosen) given.language = this.#chosen;
    if (this.reporting) given.reporting = this.reporting;
    given.pending = this.pending;
    return given;
  }

  readonly #changed = (records: readonly MutationRecord[]) => {
    if (records.some(({ type }) => type === 'childList')) this.#readChild();
    if (records.some(({ type }) => type === 'attributes')) this.#read();
  };

  readonly #readChild = () => {
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    const written = script?.textContent?.trim();
    if (!script || !written || script === this.#childRead) return;
    let raw: unknown;
    try {
      raw = JSON.parse(written);
      this.#childRead = script;
    } catch (error) {
      // Half of it may still be on its way.
      if (document.readyState === 'loading' && !script.nextSibling) return;
      this.#childRead = script;
      complain(this.#host, 'JSON between its tags', written, `valid JSON (${String(error)})`);
      return;
    }
    void this.#take(raw, 'JSON between its tags', (given) => (this.#child = given));
  };

  #read() {
    const raw: Record<string, unknown> = {};
    for (const name of settingAttributes) raw[settingOf(name)] = this.#host.getAttribute(name);
    this.#attributes = this.#readSimple(raw);
    if (raw.reportTo && !this.#readMore) {
      complain(this.#host, 'report-to', raw.reportTo, 'on the <talk-place> around it');
    }
    const source = this.#host.getAttribute('src');
    if (source !== this.#source) {
      this.#source = source;
      this.#file = {};
      if (source) void this.#fetch(source);
    }
    this.#apply();
  }

  #readSimple(raw: Record<string, unknown>): Given {
    const given = readSimple(this.#host, raw);
    this.#readMore?.(this.#host, raw, given);
    return given;
  }

  /** Asks for the file that the host named, and for nothing else: no credentials, no referrer. */
  async #fetch(source: string) {
    this.#busy(1);
    try {
      // Everything inside waits for it, but not for ever.
      const signal = 'timeout' in AbortSignal ? AbortSignal.timeout(patience) : null;
      const answer = await fetch(source, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const raw: unknown = await answer.json();
      if (source === this.#source) await this.#take(raw, `src ${source}`, (given) => (this.#file = given));
    } catch (error) {
      complain(this.#host, 'src', source, `the address of a JSON file that can be read from here (${String(error)})`);
    } finally {
      this.#busy(-1);
    }
  }

  /** Simple settings count at once; content waits for its schema, which loads only then. */
  async #take(raw: unknown, from: string, keep: (given: Given) => void) {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      complain(this.#host, from, raw, 'a JSON object of settings');
      return;
    }
    const settings = raw as Record<string, unknown>;
    complainOfUnknown(this.#host, settings);
    const simple = this.#readSimple(settings);
    keep(simple);
    this.#apply();
    if (!contentSettings.some((name) => settings[name] !== undefined)) return;
    this.#busy(1);
    try {
      const { checkContent } = await import('./content-check.js');
      keep({ ...simple, ...checkContent(this.#host, settings) });
    } catch (error) {
      complain(this.#host, from, 'content', `content that can be checked (${String(error)})`);
    } finally {
      this.#busy(-1);
    }
  }

  #busy(change: 1 | -1) {
    this.#loads += change;
    this.#wait();
    this.#apply();
  }

  #wait() {
    this.pending = this.#loads > 0 || this.#inherited.pending === true;
  }

  /** Tells everything inside that something of this place has changed. */
  refresh(): void {
    this.#apply();
  }

  #apply() {
    const given = this.#given();
    const page = this.#pageLanguage();
    this.settings = resolve(given, regionOf(given.language) ?? regionOf(page));
    const ours = builtIn.map((each) => each.tag);
    const supplied = given.words ? Object.keys(given.words) : [];
    const host = given.languages ?? [];
    const allowed = [...ours, ...supplied].filter((tag) => !host.length || matchLanguage([tag], host));
    const order = (tag: string) => (host.length ? host.findIndex((each) => matchLanguage([each], [tag])) : 0);
    this.available = [...new Set(allowed.length ? allowed : ours)].toSorted((a, b) => order(a) - order(b));
    this.language = matchLanguage([this.#chosen, given.language, page, ...host], this.available) ?? this.available[0]!;
    const everything = this.#given();
    for (const receive of this.#inside) receive(everything);
    this.#host.requestUpdate();
  }

  #pageLanguage(): string | undefined {
    const named = nearestLang(this.#host.parentElement ?? this.#host);
    this.#langChanges?.disconnect();
    if (!this.#host.isConnected) return undefined;
    this.#langChanges?.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    if (named && named !== document.documentElement) {
      this.#langChanges?.observe(named, { attributes: true, attributeFilter: ['lang'] });
    }
    return named?.getAttribute('lang') ?? undefined;
  }

  /** Direction of the language in force. */
  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
  }
}
