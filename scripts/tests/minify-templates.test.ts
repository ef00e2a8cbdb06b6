import { rollup } from 'rollup';
import { describe, expect, it } from 'vitest';
// @ts-expect-error A build script in plain JavaScript.
import { minifyTemplates } from '../minify-templates.mjs';

const entry = 'entry.js';

/** The minified source of one module. */
async function minified(source: string): Promise<string> {
  const given = { name: 'given', resolveId: (id: string) => id, load: () => source };
  const bundle = await rollup({ input: entry, treeshake: false, plugins: [given, minifyTemplates()] });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code.trim();
}

/** The first template after minifying, with its backticks. */
const template = async (source: string) =>
  (await minified(`const html = 0, svg = 0, css = 0; ${source};`)).match(/`[\s\S]*`/)![0];

describe('html templates', () => {
  it('lose comments and long spaces', async () => {
    expect(await template('html`<p>\n    One <!-- not shown -->\n    two</p>`')).toBe('`<p> One two</p>`');
  });

  it('keep one space between inline elements', async () => {
    expect(await template('html`<b>a</b>   <i>b</i>\n<talk-leave></talk-leave> `')).toBe(
      '`<b>a</b> <i>b</i> <talk-leave></talk-leave> `',
    );
  });

  it('are reached inside other templates, and code between them stays as it is', async () => {
    expect(await template("html`<ul>\n  ${list.map((each) => html`<li>\n   ${each + '  '}  </li>`)}\n</ul>`")).toBe(
      "`<ul> ${list.map((each) => html`<li> ${each + '  '} </li>`)} </ul>`",
    );
  });

  it('keep a comment that a value stands in', async () => {
    expect(await template('html`<!-- ${a} --><p><!-- gone --></p>`')).toBe('`<!-- ${a} --><p></p>`');
  });

  it('are left alone when they hold preformatted text, with what is inside them', async () => {
    const source = 'html`<pre>  two\n  lines ${html`<b>  x  </b>`}</pre>`';
    expect(await template(source)).toBe(source.slice(4));
    expect(await template('html`<textarea>\n  a</textarea>`')).toBe('`<textarea>\n  a</textarea>`');
  });

  it('keep escapes', async () => {
    expect(await template('html`<p>\\u00a0 \\`  ok\\n</p>`')).toBe('`<p>\\u00a0 \\` ok\\n</p>`');
  });
});

describe('svg templates', () => {
  it('keep elements that close themselves', async () => {
    expect(await template('svg`<g>\n  <path d="M0 0\n    L1 1" />\n  <circle r=${r} />\n</g>`')).toBe(
      '`<g> <path d="M0 0 L1 1" /> <circle r=${r} /> </g>`',
    );
  });
});

describe('css templates', () => {
  it('keep nesting, container queries and layers', async () => {
    const source = `css\`
      @layer base {
        .card {
          color: red; /* why */
          & > a :hover {
            margin: 0 auto;
          }
          @container place (width > 30rem) and (height > 1px) {
            gap: 1rem;
          }
        }
      }
    \``;
    expect(await template(source)).toBe(
      '` @layer base{.card{color: red;& > a :hover{margin: 0 auto;}@container place (width > 30rem) and (height > 1px){gap: 1rem;}}}`',
    );
  });

  it('keep what stands in strings', async () => {
    expect(await template(`css\`a::after { content: '  /* { ; } */  '; } b { quotes: "{  }" '\\\\'  ' }\``)).toBe(
      `\`a::after{content: '  /* { ; } */  ';}b{quotes: "{  }" '\\\\'  '}\``,
    );
  });

  it('keep the space between two values', async () => {
    expect(await template('css`a { margin: ${x}  ${y}; }`')).toBe('`a{margin: ${x} ${y};}`');
  });

  it('keep two words apart that only a comment parts', async () => {
    expect(await template('css`a { margin: 0/* and */auto; }`')).toBe('`a{margin: 0 auto;}`');
  });
});

it('leaves other templates alone', async () => {
  expect(await template('other`a   b`')).toBe('`a   b`');
});
