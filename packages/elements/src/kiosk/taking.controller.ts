import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Messages } from '../locale/messages.controller.js';
import type { Place } from '../place/place.controller.js';
import { carryAddress, renderCarry, servicesShown } from './carry-panel.js';
import type { Paper } from './slip.js';

/** What a person takes along: a code for their own phone, a slip on paper. */
export class Taking implements ReactiveController {
  /** True while the panel lies over the screen. */
  open = false;
  /** What is being printed; undefined while nothing is. */
  paper: unknown;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #place: Place;
  readonly #messages: Messages;
  #code: ((text: string) => unknown) | undefined;
  #failed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, place: Place, messages: Messages) {
    this.#host = host;
    this.#place = place;
    this.#messages = messages;
    host.addController(this);
  }

  hostConnected(): void {}

  /** True where the place has a page to carry things to. */
  get isOffered(): boolean {
    return Boolean(this.#place.settings.kiosk?.carry);
  }

  get #services() {
    const stage = this.#host.shadowRoot?.querySelector('.stage');
    return stage ? servicesShown(stage) : [];
  }

  /** Opens the panel, or closes it. */
  readonly toggle = (): void => {
    this.open = !this.open;
    this.#host.requestUpdate();
    if (!this.open) return;
    void this.#draw();
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector<HTMLElement>('.panel')?.focus());
  };

  /** Closes it, for another screen or the next person. */
  close(): void {
    this.open = false;
    this.paper = undefined;
    this.#host.requestUpdate();
  }

  /** The panel with its code. */
  render() {
    if (!this.open) return nothing;
    const services = this.#services;
    const { settings } = this.#place;
    return renderCarry({
      messages: this.#messages,
      address: carryAddress(settings, services, this.#messages.language),
      count: services.length,
      code: this.#code,
      failed: this.#failed,
      print: settings.kiosk?.print ? () => void this.print('slip') : undefined,
      retry: () => this.#draw(),
      close: this.toggle,
    });
  }

  /** Prints; settles when the print window has closed. */
  async print(what: Paper): Promise<void> {
    const [{ renderSlip, renderMirror }, { renderCode }] = await Promise.all([
      import('./slip.js'),
      import('../signposts/code.js'),
    ]);
    const { settings } = this.#place;
    const services = what === 'slip' ? this.#services : [];
    const address = this.isOffered ? carryAddress(settings, services, this.#messages.language) : '';
    const context = { messages: this.#messages, name: settings.name, services, address, code: renderCode };
    this.paper = html`<div class="paper ${what}">
      ${what === 'slip' ? renderSlip(context) : renderMirror(context)}
    </div>`;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    window.print();
    this.paper = undefined;
    this.#host.requestUpdate();
  }

  async #draw() {
    this.#failed = false;
    try {
      this.#code = (await import('../signposts/code.js')).renderCode;
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }
}
