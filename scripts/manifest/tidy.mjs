import { placeAttributes, sharedAttributes, themeProperties } from './settings.mjs';

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

/**
 * Adds what all elements have of the controllers that they share: the attributes that hold the settings of a place, where
 * the class has a `Place`, and the custom properties of the theme, where it has words to show. Before `keepPublic`.
 */
export function addShared() {
  const has = ({ members = [] }, name) => members.some((member) => member.name === name);
  return {
    name: 'add-shared',
    packageLinkPhase({ customElementsManifest }) {
      for (const element of elementsOf(customElementsManifest)) {
        if (has(element, '#place')) addSettings(element);
        if (has(element, '#messages')) addTheme(element);
      }
    },
  };
}

function addSettings(element) {
  const all = element.tagName === 'talk-place' ? [...sharedAttributes, ...placeAttributes] : sharedAttributes;
  element.attributes ??= [];
  for (const [name, type, description] of all) addTo(element.attributes, { name, type: { text: type }, description });
}

function addTheme(element) {
  const theme = themeProperties.map(([name, description]) => ({ name, description }));
  element.cssProperties = [...(element.cssProperties ?? []), ...theme];
}

/** What the class says about an attribute wins, but for its type: a comment has no list of words. */
function addTo(attributes, attribute) {
  const own = attributes.find(({ name }) => name === attribute.name);
  // Where a field carries the attribute, it is the element's own, of the same name by chance.
  if (own?.fieldName) return;
  if (own) own.type = attribute.type;
  else attributes.push(attribute);
}
