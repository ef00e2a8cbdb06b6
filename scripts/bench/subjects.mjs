import { rollup } from 'rollup';
import { minify } from 'terser';
import path from 'node:path';

const host = ({ head, body }) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A check-in</title>
    ${head}
  </head>
  <body>
    <h1>Our place</h1>
    ${body}
    <p>Open every day.</p>
  </body>
</html>`;

/** Pages of the bench by path, and what is measured on each. `parts` are the files of our first view. */
export async function checkInPages(parts) {
  const scriptTag = '<script type="module" src="/check-in.js"></script>';
  const preloads = parts.map((file) => `<link rel="modulepreload" href="${file}">`).join('\n    ');
  const begin = '[part=card] button';
  const ours = '<talk-check-in check-in="how-are-you-really"></talk-check-in>';
  const pages = {
    '/floor.html': host({
      head: '<script type="module" src="/floor.js"></script>',
      body: '<floor-check-in></floor-check-in>',
    }),
    '/floor.js': await floorScript(),
    '/ours.html': host({ head: scriptTag, body: ours }),
    '/ours-named.html': host({ head: `${preloads}\n    ${scriptTag}`, body: ours }),
  };
  const subjects = [
    { name: 'hand-written floor', path: '/floor.html', host: 'floor-check-in', begin: 'button' },
    { name: 'ours', path: '/ours.html', host: 'talk-check-in', begin },
    { name: 'ours, parts named in the page', path: '/ours-named.html', host: 'talk-check-in', begin },
  ];
  return { pages, subjects };
}

/** The hand-written page's one module, with the words in it, minified like ours. */
async function floorScript() {
  const bundle = await rollup({ input: path.join(import.meta.dirname, 'floor.js') });
  const { output } = await bundle.generate({ format: 'es' });
  const { code } = await minify(output[0].code, { ecma: 2022, module: true, compress: { passes: 2 } });
  return code;
}
