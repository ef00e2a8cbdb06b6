import { readFileSync } from 'node:fs';
import path from 'node:path';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { elementsOf } from './tidy.mjs';

const elements = path.resolve(import.meta.dirname, '../../packages/elements');

/** What editors offer while someone writes a tag, by name of file: for VS Code and for JetBrains. */
export function editorFiles(manifest) {
  const { name, version } = JSON.parse(readFileSync(path.join(elements, 'package.json'), 'utf8'));
  // It takes name and version from the folder where it runs.
  const webTypes = { ...JSON.parse(getWebTypesData(copyOf(manifest), {})), name, version };
  // It writes an empty address where there is none.
  for (const element of webTypes.contributions.html.elements) delete element['doc-url'];
  const html = JSON.parse(getVsCodeHtmlCustomData(copyOf(manifest), {}));
  offerWords(html, manifest);
  return {
    'web-types.json': toText(webTypes),
    'vscode.html-custom-data.json': toText(html),
    'vscode.css-custom-data.json': toText(JSON.parse(getVsCodeCssCustomData(copyOf(manifest), {}))),
  };
}

/** The generator keeps the quotation marks of a union of words, and offers "boolean" as a word. */
function offerWords(html, manifest) {
  const types = new Map(
    elementsOf(manifest).flatMap(({ tagName, attributes = [] }) =>
      attributes.map(({ name, type }) => [`${tagName} ${name}`, type?.text ?? '']),
    ),
  );
  for (const tag of html.tags) {
    for (const attribute of tag.attributes) {
      const words = types.get(`${tag.name} ${attribute.name}`).matchAll(/'([^']+)'/g);
      attribute.values = [...words].map(([, word]) => ({ name: word }));
    }
  }
}

/** The generators write into what they read. */
const copyOf = (manifest) => structuredClone(manifest);
const toText = (data) => `${JSON.stringify(data, null, 2)}\n`;
