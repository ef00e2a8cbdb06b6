import '@talkplace/elements/place.js';
import '@talkplace/elements/kiosk.js';
import type { KioskElement, PlaceElement } from '@talkplace/elements';
import { version } from '@talkplace/elements';
import { stayAwake } from './awake.js';
import { Counts } from './counts.js';
import { Dim, defaultLight } from './dim.js';
import { Crashes } from './keep/crashes.js';
import type { Kept, PlaceSettings } from './keep/kept.js';
import { PinWait } from './keep/pin-wait.js';
import { Trial } from './keep/trial.js';
import { Offline } from './offline.js';
import { groupsOf } from './place/groups.js';
import { readPlace, withWholeAddresses } from './place/read.js';
import type { SetUpOffer } from './set-up/set-up.js';

/** A wipe waits so long for the disk, in milliseconds; the screen is empty by then. */
const wipePatience = 900;
/** A page that nobody sees gets no frame: it has drawn in any case after so many milliseconds. */
const longestFrame = 1000;
const afterFirstTouch = 1500;
/** Settings at an address may have changed: looked at when nobody is there, and every hour. */
const firstLook = 20_000;
const hour = 3_600_000;

/** The app around `<talk-kiosk>`: keeps what has to outlive a wipe, and gives the element what it needs. */
export class App {
  readonly kept: Kept;
  readonly offline: Offline;
  readonly counts: Counts;
  readonly crashes: Crashes;
  readonly pinWait: PinWait;
  readonly trial: Trial;
  /** Settings of the place that shows. */
  settings: PlaceSettings | undefined;
  /** The kiosk, once it shows. */
  kiosk: KioskElement | undefined;
  /** True while the browser keeps the screen on. */
  isAwake = () => false;
  /** Called whenever something changed that the staff corner shows. */
  changed = () => {};

  #staff: HTMLElement | undefined;
  #dim: Dim | undefined;

  constructor(kept: Kept) {
    this.kept = kept;
    this.crashes = new Crashes(kept);
    this.pinWait = new PinWait(kept);
    this.trial = new Trial(kept);
    this.counts = new Counts(kept);
    this.offline = new Offline({
      mayChange: () => this.#isQuiet,
      leave: () => this.#go(),
      changed: () => this.changed(),
    });
  }

  /** Version of the elements, and of what was built with them. */
  get version(): string {
    return this.offline.revision ? `${version} (${this.offline.revision})` : version;
  }

  /** Settings of a tablet that is set up. */
  get known(): PlaceSettings | undefined {
    return this.kept.get('setUp') ? this.kept.get('settings') : undefined;
  }

  get #isQuiet(): boolean {
    const { kiosk } = this;
    return Boolean(kiosk?.idle && !this.#staff && ['attract', 'closed'].includes(kiosk.screen));
  }

  /** What happens in every document, whatever it shows. */
  begin(): void {
    this.isAwake = stayAwake();
    // Where a worker answers already, the first touch comes before the question whether there is something new.
    if (this.offline.isControlled) setTimeout(() => void this.offline.start(), afterFirstTouch);
    else void this.offline.start();
  }

  /** Shows the set-up. */
  async setUp(offer: SetUpOffer): Promise<void> {
    const { SetUpElement } = await import('./set-up/set-up.define.js');
    const element = new SetUpElement();
    element.app = this;
    element.offer = offer;
    document.body.replaceChildren(element);
    await element.updateComplete;
    this.offline.healthy();
  }

  /** Shows the kiosk, after a pause where it crashed again and again. @param address - Where new documents start. */
  async run(settings: PlaceSettings, address = './'): Promise<void> {
    this.settings = settings;
    this.offline.want(groupsOf(settings.raw));
    const pause = this.crashes.takePause();
    if (pause) {
      const { showPause } = await import('./pause.js');
      await showPause(this.#withOwn(settings), pause);
    }
    this.crashes.started();
    this.#askToPersist();
    this.#show(settings, new URL(address, document.baseURI).href);
    if (settings.from) this.#lookForNewSettings(settings.from);
  }

  /** Settings as the elements take them: with what staff chose, and what is true of any tablet. */
  #withOwn({ raw, from }: PlaceSettings): Record<string, unknown> {
    const language = this.kept.get('language');
    const carry = document.body.dataset['carry'];
    const kiosk = typeof raw['kiosk'] === 'object' && raw['kiosk'] !== null ? raw['kiosk'] : {};
    return {
      ...withWholeAddresses(raw, from),
      device: 'shared',
      ...(language ? { language } : {}),
      ...(carry || raw['kiosk'] ? { kiosk: { ...(carry ? { carry } : {}), ...kiosk } } : {}),
    };
  }

  #show(settings: PlaceSettings, address: string) {
    const place = document.createElement('talk-place') as PlaceElement;
    const kiosk = document.createElement('talk-kiosk');
    place.settings = this.#withOwn(settings);
    kiosk.address = address;
    kiosk.muted = this.kept.get('muted') ?? false;
    const millimetre = this.kept.get('millimetre');
    if (millimetre) kiosk.millimetre = millimetre;
    kiosk.addEventListener('talk-kiosk-wipe', (event) => this.#wipe(event));
    kiosk.addEventListener('talk-kiosk-staff', () => void this.#showStaff());
    kiosk.addEventListener('talk-kiosk-shown', () => this.#shown());
    place.addEventListener('talk-crashed', () => this.crashes.crashed());
    this.kiosk = kiosk;
    place.append(kiosk);
    document.body.replaceChildren(place);
    this.#dim = new Dim(kiosk, () => this.kept.get('light') ?? defaultLight);
  }

  #shown() {
    this.trial.passed();
    void this.#hasDrawn().then((hasDrawn) => hasDrawn && this.offline.healthy());
    this.offline.changeOver();
  }

  async #hasDrawn(): Promise<boolean> {
    const { kiosk } = this;
    await kiosk?.updateComplete;
    await within(longestFrame, new Promise(requestAnimationFrame));
    return Boolean(kiosk?.shadowRoot?.querySelector('.root')?.textContent?.trim());
  }

  /** Light may have been changed. */
  lookAtLight(): void {
    this.#dim?.look();
  }

  #wipe(event: Event) {
    event.preventDefault();
    this.#staff?.remove();
    this.#staff = undefined;
    void this.#leave();
  }

  async #leave() {
    this.crashes.ended();
    await this.#settle();
    // Without a worker, and with a server that does not answer, a new document would be an error page.
    if (this.offline.isControlled || (await answers())) this.#go();
    else this.kiosk?.reset();
  }

  /** Goes to a new document: no entry in the history. */
  #go() {
    location.replace(this.kiosk?.address || new URL('./', document.baseURI).href);
  }

  /** What this document noted and counted is on the disk, or as much of it as a moment allows. */
  async #settle() {
    this.pinWait.note();
    await within(wipePatience, Promise.all([this.counts.written(), this.kept.settled()]));
  }

  /** From the staff corner and the set-up: starts afresh. */
  startAgain(): void {
    void this.#settle().then(() => this.#go());
  }

  async #showStaff() {
    const { kiosk } = this;
    if (this.#staff || !kiosk) return;
    const { StaffElement } = await import('./staff/staff.define.js');
    if (this.#staff) return;
    const staff = new StaffElement();
    staff.app = this;
    staff.slot = 'staff';
    this.#staff = staff;
    kiosk.append(staff);
  }

  /** The browser may ask a person; it does so once at most. */
  #askToPersist() {
    if (this.kept.get('askedToPersist') || !navigator.storage?.persist) return;
    void navigator.storage.persist().then(
      () => this.kept.set('askedToPersist', true),
      () => false,
    );
  }

  #lookForNewSettings(from: string) {
    const look = async () => {
      if (!this.#isQuiet) return;
      const { text } = await readPlace(from);
      if (text === undefined || text === '') return;
      const { checkPlace } = await import('./place/check.js');
      const { raw, faults } = checkPlace(text);
      if (raw && this.trial.wasRefused(raw)) return;
      // With a fault in them the last good ones stay, and staff are told.
      const trouble = !raw || faults.length > 0 ? 'wrong' : undefined;
      if (trouble !== this.kept.get('settingsTrouble')) await this.kept.set('settingsTrouble', trouble);
      if (!raw || trouble || JSON.stringify(raw) === JSON.stringify(this.known?.raw)) return;
      // Their content first: without network it could not be fetched any more.
      if (!(await this.offline.has(groupsOf(raw)))) return;
      if ((await this.trial.take({ raw, from })) && this.#isQuiet) this.#go();
    };
    setTimeout(() => void look(), firstLook);
    setInterval(() => void look(), hour);
  }

  /** Takes everything off the device. False without network: nothing could be shown after it, not even urgent help. */
  async forgetEverything(): Promise<boolean> {
    if (!(await answers())) return false;
    await this.counts.forget();
    await this.kept.clear();
    await this.offline.remove();
    this.#go();
    return true;
  }
}

/** Waits for work, or for as many milliseconds. Never rejects. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const inTime = new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  await Promise.race([work.catch(() => {}), inTime]);
}

/** Whether the server of this page answers. */
async function answers(): Promise<boolean> {
  try {
    const { ok } = await fetch(document.baseURI, {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(800),
    });
    return ok;
  } catch {
    return false;
  }
}
