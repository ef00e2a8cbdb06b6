/** Where the focus came to rest, and whether a person can see it there. */
export interface Stop {
  element: Element;
  /** Its label or words. */
  name: string;
  visible: boolean;
}

/** The element that has the focus, looked for in shadow roots too. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

function isSeen(element: Element): boolean {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return (
    element.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width * height > 0
  );
}

function nameOf(element: Element): string {
  const { id } = element;
  const label = id ? (element.getRootNode() as ParentNode).querySelector(`label[for="${CSS.escape(id)}"]`) : null;
  const words = element.getAttribute('aria-label') ?? (label ?? element).textContent ?? '';
  return words.replace(/\s+/g, ' ').trim();
}

/**
 * Goes through an element as someone with a keyboard does, from just outside it until the focus has left it.
 *
 * @param press - Presses Tab, or Shift and Tab: a real key.
 * @param from - Where to start: `after` for the way back.
 */
export async function keyboardWalk(
  element: Element,
  press: () => Promise<unknown>,
  from: 'before' | 'after' = 'before',
): Promise<Stop[]> {
  const before = document.createElement('button');
  const after = document.createElement('button');
  element.before(before);
  element.after(after);
  (from === 'before' ? before : after).focus();
  const stops: Stop[] = [];
  for (let presses = 0; presses < 200; presses += 1) {
    await press();
    const at = focused();
    if (!at || at === after || at === before || at === document.body) break;
    stops.push({ element: at, name: nameOf(at), visible: isSeen(at) });
  }
  before.remove();
  after.remove();
  return stops;
}
