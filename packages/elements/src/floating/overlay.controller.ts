import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What closed it: the person by a key, a button or the Back of a phone; a press elsewhere; focus that went elsewhere; the page. */
export type ClosedBy = 'person' | 'outside' | 'focus' | 'page';

/** The parts of an element that has something to open; null until they are drawn. */
export interface OverlayParts {
  /** The button that opens and closes it. */
  opener: HTMLElement | null;
  /** What opens; it has an id, and its `beforetoggle` and `toggle` go to `toggled`. A `<dialog>` stands above everything in browsers without popovers too. */
  panel: HTMLElement | null;
}

/** True where the browser can put an element above everything without making the page behind it inert. */
export const hasPopover = (): boolean => 'showPopover' in HTMLElement.prototype;

/**
 * Opens a panel above everything: by the popover API, in whose top layer no transform, clipped box or z-index of the page
 * reaches it. The browser then closes it by Escape, by a press elsewhere and by the Back of a phone, without a step in
 * the history. Where there are no popovers, a `<dialog>` opens as a modal one, anything else shows where it stands, and
 * we close it ourselves.
 *
 * It never touches the history. When the page goes a step back or forth, it closes: what it belonged to may be gone.
 */
export class Overlay implements ReactiveController {
  /** True while the panel shows. */
  open = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #parts: () => OverlayParts;
  readonly #changed: (open: boolean, by: ClosedBy) => void;
  #by: ClosedBy = 'person';

  /** @param changed - Called each time it has opened or closed. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    parts: () => OverlayParts,
    changed: (open: boolean, by: ClosedBy) => void,
  ) {
    this.#host = host;
    this.#parts = parts;
    this.#changed = changed;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.open) this.hide('page');
  }

  /** Tells the browser what the button opens; then it is the browser that opens and closes it. */
  hostUpdated(): void {
    const { opener, panel } = this.#parts();
    if (!opener || !panel || panel.hasAttribute('popover') || !hasPopover()) return;
    panel.setAttribute('popover', 'auto');
    opener.setAttribute('popovertarget', panel.id);
  }

  show(): void {
    const { panel } = this.#parts();
    if (this.open || !panel?.isConnected) return;
    if (hasPopover()) panel.showPopover();
    else if (isModal(panel)) panel.showModal();
    else panel.setAttribute('open', '');
    this.#settle(true, 'person');
  }

  hide(by: ClosedBy = 'person'): void {
    const { panel } = this.#parts();
    if (!this.open) return;
    if (panel && hasPopover()) {
      if (panel.isConnected && panel.matches(':popover-open')) panel.hidePopover();
    } else if (isModal(panel)) panel.close();
    else panel?.removeAttribute('open');
    this.#settle(false, by);
  }

  /** For the button's click. Where there are popovers, the browser itself opens what the button names. */
  readonly toggle = (): void => {
    if (hasPopover()) return;
    if (this.open) this.hide();
    else this.show();
  };

  /** For the panel's `beforetoggle` and `toggle`: the browser opens or closes it. */
  readonly toggled = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    const opens = (event as ToggleEvent).newState === 'open';
    // Before it opens there is time to draw it; only after it closed is it known where focus went.
    if (opens === (event.type === 'beforetoggle')) this.#settle(opens, this.#by);
  };

  #settle(open: boolean, by: ClosedBy) {
    if (open === this.open) return;
    this.open = open;
    this.#by = 'person';
    const change = open ? 'addEventListener' : 'removeEventListener';
    window[change]('keydown', this.#key as EventListener, true);
    window[change]('pointerdown', this.#press as EventListener, true);
    for (const going of ['popstate', 'hashchange', 'pagehide']) window[change](going, this.#gone);
    this.#host[change]('focusout', this.#left as EventListener);
    this.#host.requestUpdate();
    this.#changed(open, by);
  }

  /** A popover is closed by the browser itself. */
  readonly #key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || hasPopover()) return;
    event.preventDefault();
    this.hide();
  };

  readonly #press = (event: PointerEvent) => {
    const path = event.composedPath();
    const { panel, opener } = this.#parts();
    if (!panel || !opener) return;
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    const { clientX, clientY } = event;
    // A press beside a modal dialog lands on the dialog itself.
    const beside = clientX < left || clientX > right || clientY < top || clientY > bottom;
    const inside = path.includes(opener) || (path.includes(panel) && !(beside && event.target === this.#host));
    this.#by = inside ? 'person' : 'outside';
    if (!inside && !hasPopover()) this.hide('outside');
  };

  /** Someone walked on with Tab: a panel must not lie over what has the focus. */
  readonly #left = ({ relatedTarget: to }: FocusEvent) => {
    if (to instanceof Node && to !== this.#host && !this.#host.contains(to)) this.hide('focus');
  };

  readonly #gone = () => this.hide('page');
}

/** False for panels that are no dialog, and in browsers without modal ones. */
function isModal(panel: HTMLElement | null): panel is HTMLDialogElement {
  return !!panel && 'showModal' in panel;
}
