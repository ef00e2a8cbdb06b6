// Functions that run inside a page, in the isolated world of visit.mjs: each stands alone.

/** Where focus is, and what is wrong with it; `undefined` outside the document's elements. */
export function lookAtFocus() {
  let focused = document.activeElement;
  const path = [];
  while (focused?.shadowRoot?.activeElement) {
    path.push(focused.localName);
    focused = focused.shadowRoot.activeElement;
  }
  if (!focused || focused === document.body) return undefined;
  globalThis.numbered ??= new Map();
  if (!globalThis.numbered.has(focused)) globalThis.numbered.set(focused, globalThis.numbered.size);
  const name = `${path.join(' > ')} ${focused.localName} "${(focused.textContent || focused.id).trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  const faults = [];
  // A choice shows its focus on its label.
  const marked = focused.matches('input') ? [focused, focused.closest('label')] : [focused];
  const outlined = marked.some((each) => {
    if (!each) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  });
  if (!outlined) faults.push(`${name} has focus and shows no outline`);
  const { left, right, top, bottom, width, height } = focused.getBoundingClientRect();
  if (width < 1 || height < 1) faults.push(`${name} has focus and no size`);
  if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) faults.push(`${name} has focus out of view`);
  return { number: globalThis.numbered.get(focused), name, path, faults };
}

/** Everything that Tab should reach, by name. Links and fields in folded parts do not count. */
export function whatTabShouldReach() {
  const names = [];
  const walk = (node, path) => {
    for (const element of node.querySelectorAll('*')) {
      const reachable =
        element.matches('a[href], button, input, select, textarea, summary, [tabindex="0"]') &&
        !element.disabled &&
        element.checkVisibility({ visibilityProperty: true });
      const name = `${path.join(' > ')} ${element.localName} "${(element.textContent || element.id).trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
      if (reachable) names.push(name);
      if (element.shadowRoot) walk(element.shadowRoot, [...path, element.localName]);
    }
  };
  walk(document, []);
  return names;
}
