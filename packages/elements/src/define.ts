/** Version of this copy of Talkplace; every package carries the same one. */
export const version = '0.1.0';

const told = new Set<string>();

/**
 * Registers an element once per page. A page may hold two copies of Talkplace: the first copy keeps the tag,
 * the second says so once in the console and stays out of the way. Does nothing where there are no custom elements.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const first = customElements.get(tag);
  if (!first) {
    customElements.define(tag, element);
    return;
  }
  if (first === element || told.has(tag)) return;
  told.add(tag);
  console.warn(`Talkplace ${version}: <${tag}> is already registered by another copy; the first one stays in use.`);
}
