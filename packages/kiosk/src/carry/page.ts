/** A part of the page by its id. Throws where the page lacks it: then page and script are of two versions. */
export function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id} in the page.`);
  return found as T;
}

/** Shows the parts named and hides the others of the list. */
export function showOnly(shown: readonly string[], of: readonly string[]): void {
  for (const id of of) part(id).hidden = !shown.includes(id);
}
