import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editorFiles } from './manifest/editors.mjs';
import { addShared, declarations, keepPublic } from './manifest/tidy.mjs';
import { tagTypes } from './manifest/typings.mjs';

const tags = new Map();

/** Config of the custom elements manifest, the file that editors and documentation read. */
export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: ['**/*.test.ts', '**/*.d.ts'],
  outdir: 'packages/elements',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [readDefine(), publishPaths(), addShared(), keepPublic(), demandWords(), writeFiles()],
};

/** Reads our own `define('talk-x', XElement)`, which the analyzer does not know. */
function readDefine() {
  return {
    name: 'read-define',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define' || node.arguments.length !== 2) return;
      const [tag, element] = node.arguments;
      if (!ts.isStringLiteral(tag)) return;
      tags.set(element.getText(), tag.text);
      const declaration = { name: element.getText(), module: moduleDoc.path.replace('.define.ts', '.ts') };
      moduleDoc.exports ??= [];
      moduleDoc.exports.push({ kind: 'custom-element-definition', name: tag.text, declaration });
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const each of declarations(customElementsManifest)) {
        if (tags.has(each.name)) Object.assign(each, { tagName: tags.get(each.name), customElement: true });
      }
    },
  };
}

/** Names the compiled files, the ones that are published. */
function publishPaths() {
  const compiled = (file) => file.replace(/^packages\/elements\/src\/(.*)\.ts$/, 'dist/$1.js');
  return {
    name: 'publish-paths',
    packageLinkPhase({ customElementsManifest }) {
      const rename = (value) => {
        if (!value || typeof value !== 'object') return;
        for (const [key, inner] of Object.entries(value)) {
          if ((key === 'path' || key === 'module') && typeof inner === 'string') value[key] = compiled(inner);
          else rename(inner);
        }
      };
      rename(customElementsManifest);
    },
  };
}

/** Fails when an element, or something public in it, has no words in the manifest. */
function demandWords() {
  return {
    name: 'demand-words',
    packageLinkPhase({ customElementsManifest }) {
      const found = declarations(customElementsManifest).filter(({ tagName }) => tagName);
      const faults = [...tags].flatMap(([name, tag]) => {
        const element = found.find((each) => each.name === name);
        if (!element) return [`<${tag}> is defined, but ${name} is not in the manifest`];
        return silent(element).map((member) => `<${tag}> ${member} has no description`);
      });
      if (tags.size === 0) faults.push('no element was found');
      if (faults.length) {
        console.error(`Element manifest:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
        process.exit(1);
      }
      console.log(`Element manifest: ${found.length} elements`);
    },
  };
}

/** Writes what is made of the manifest: typings of the tags, and data for editors. */
function writeFiles() {
  const folder = path.resolve(import.meta.dirname, '../packages/elements/generated');
  return {
    name: 'write-files',
    packageLinkPhase({ customElementsManifest }) {
      const files = { 'tags.d.ts': tagTypes(customElementsManifest), ...editorFiles(customElementsManifest) };
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    },
  };
}

function silent({ description, attributes = [] }) {
  const unexplained = attributes.filter((each) => !each.description).map((each) => `attribute ${each.name}`);
  return description ? unexplained : ['class', ...unexplained];
}
