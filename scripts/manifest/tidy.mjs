import { placeAttributes, sharedAttributes } from './settings.mjs';

/** Every class of the manifest, elements and others. */
export const declarations = (manifest) => manifest.modules.flatMap((module) => module.declarations ?? []);

/** The elements of the manifest, by tag. */
export const elementsOf = (manifest) =>
  declarations(manifest)
    .filter(({ tagName }) => tagName)
    .toSorted((one, two) => one.tagName.localeCompare(two.tagName));

/**
 * Leaves what a page can use: no private members, and no member that the analyzer took from an assignment to another
 * object. Every property has words, so one without them is not declared.
 */
export function keepPublic() {
  const isPublic = ({ privacy, name, description, static: isStatic }) =>
    privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !isStatic && description;
  return {
    name: 'keep-public',
    packageLinkPhase({ customElementsManifest }) {
      for (const element of elementsOf(customElementsManifest)) {
        element.members = (element.members ?? []).filter(isPublic);
        // A dispatched event that the analyzer found by itself has no name; the comment of the class has them all.
        element.events = (element.events ?? []).filter(({ name }) => name);
      }
    },
  };
}

/** Adds the attributes by which an element takes the settings of a place: one whose class holds a `Place`. Before `keepPublic`. */
export function addSettings() {
  return {
    name: 'add-settings',
    packageLinkPhase({ customElementsManifest }) {
      const holders = elementsOf(customElementsManifest).filter(({ members = [] }) =>
        members.some(({ name }) => name === '#place'),
      );
      for (const element of holders) {
        const all = element.tagName === 'talk-place' ? [...sharedAttributes, ...placeAttributes] : sharedAttributes;
        element.attributes ??= [];
        for (const [name, type, description] of all)
          addTo(element.attributes, { name, type: { text: type }, description });
      }
    },
  };
}

/** What the class says about an attribute wins, but for its type: a comment has no list of words. */
function addTo(attributes, attribute) {
  const own = attributes.find(({ name }) => name === attribute.name);
  // Where a field carries the attribute, it is the element's own, of the same name by chance.
  if (own?.fieldName) return;
  if (own) own.type = attribute.type;
  else attributes.push(attribute);
}
