import { declarations, elementsOf } from './tidy.mjs';

/**
 * TypeScript that says for every tag which attributes, properties and events it has. The typings for React, Vue and Svelte
 * in packages/elements/types read it. Ready generators exist for each, but they leave events and settings untyped.
 */
export function tagTypes(manifest) {
  const elements = elementsOf(manifest);
  const events = elements.flatMap((element) => element.events ?? []).map(({ type }) => type.text);
  const names = new Set([...elements.map(({ name }) => name), ...events]);
  return [
    '// Written by scripts/manifest.config.mjs from the classes.',
    "import type { SettingsFile } from '@talkplace/content/schema';",
    ...importsOf(manifest, names),
    '',
    '/** Every tag: its class, attributes, properties and events. */',
    'export interface TalkTags {',
    ...elements.flatMap(tagType),
    '}',
    '',
  ].join('\n');
}

function importsOf(manifest, names) {
  const missing = new Set(names);
  const lines = manifest.modules.flatMap(({ path, declarations: declared = [] }) => {
    const here = declared.filter(({ kind, name }) => kind === 'class' && missing.delete(name)).map(({ name }) => name);
    return here.length
      ? [`import type { ${here.toSorted((one, two) => one.localeCompare(two)).join(', ')} } from '../${path}';`]
      : [];
  });
  if (missing.size) throw new Error(`Not in the manifest: ${[...missing].join(', ')}`);
  return lines;
}

function tagType(element) {
  return [
    `  '${element.tagName}': {`,
    `    element: ${element.name};`,
    '    attributes: {',
    ...(element.attributes ?? []).flatMap((each) => member(each, attributeType(element, each))),
    '    };',
    '    properties: {',
    ...properties(element).flatMap((each) => member(each, propertyType(element, each))),
    '    };',
    '    events: {',
    ...(element.events ?? []).flatMap((each) => [
      `      /** ${oneLine(each)} */`,
      `      '${each.name}': ${each.type.text};`,
    ]),
    '    };',
    '  };',
  ];
}

const member = (each, type) => [`      /** ${oneLine(each)} */`, `      '${each.name}'?: ${type} | undefined;`];
const oneLine = ({ description }) => description.replace(/\s+/g, ' ').replaceAll('*/', '* /');

/** Properties that a page may set, without those that carry the name of an attribute. */
export const properties = ({ members, attributes = [] }) =>
  members.filter(
    ({ kind, name, readonly }) => kind === 'field' && !readonly && !attributes.some((each) => each.name === name),
  );

/** Markup writes numbers and yes or no as text too. */
function attributeType({ name }, { fieldName, type }) {
  const text = type?.text ?? 'string';
  const forms = { number: 'number | `${number}`', boolean: "boolean | ''" };
  if (!fieldName) return forms[text] ?? text;
  return text in forms ? forms[text] : `${name}['${fieldName}']`;
}

const propertyType = ({ name }, property) =>
  property.name === 'settings' ? 'SettingsFile' : `${name}['${property.name}']`;

/** Classes of events that the manifest knows. */
export const eventClasses = (manifest) => declarations(manifest).filter(({ name }) => name.endsWith('Event'));
