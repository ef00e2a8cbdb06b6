import { MagicString } from 'magic-string';

const text = (source) => source.replace(/<!--[\s\S]*?-->/g, '').replace(/\s+/g, ' ');

// As written between backticks, where two backslashes stand for the one that escapes in CSS.
const string = String.raw`"(?:[^"\\]|\\\\[\s\S]|\\[^\\])*"|'(?:[^'\\]|\\\\[\s\S]|\\[^\\])*'`;
const stringOrComment = new RegExp(String.raw`(${string})|/\*[\s\S]*?\*/`, 'g');
const stringOrSpace = new RegExp(String.raw`(${string})|\s*([{}])\s*|(;)\s+|\s+`, 'g');

/** Strings stay as they are; comments and spaces that separate nothing go. */
const css = (source) =>
  source
    .replace(stringOrComment, (_, quoted) => quoted ?? ' ')
    .replace(stringOrSpace, (_, quoted, brace, semicolon) => quoted ?? brace ?? semicolon ?? ' ');

const minifiers = { html: text, svg: text, css };

/**
 * Rollup plugin that takes comments and needless spaces out of html, svg and css templates. It never removes a space
 * between elements, only shortens it to one, so that what is bundled looks like what was tested. A template that holds
 * `<pre` or `<textarea` is left alone, with all templates inside it.
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code) {
      if (!/\b(html|svg|css)\s*`/.test(code)) return null;
      const output = new MagicString(code);
      walk(this.parse(code), (node) => {
        const minify = node.type === 'TaggedTemplateExpression' && minifiers[node.tag.name];
        if (!minify) return true;
        const { quasis } = node.quasi;
        if (quasis.some(({ value }) => /<(pre|textarea)\b/i.test(value.raw))) return false;
        for (const { start, end } of quasis) {
          if (end > start) output.overwrite(start, end, minify(code.slice(start, end)));
        }
        return true;
      });
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
  };
}

/** Visits a syntax tree; `visit` says whether to go deeper. */
function walk(node, visit) {
  if (typeof node?.type === 'string' && !visit(node)) return;
  for (const child of Object.values(node)) {
    for (const each of [child].flat()) if (each && typeof each === 'object') walk(each, visit);
  }
}
