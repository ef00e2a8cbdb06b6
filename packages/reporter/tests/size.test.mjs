import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const packages = path.join(import.meta.dirname, '../..');
const reporter = path.join(packages, 'reporter/dist/index.js');
const table = path.join(packages, 'report/generated/counted.js');

/** Bytes of brotli 11 that a page loads for a module, made small as rollup.config.mjs makes the elements small. */
async function sizeOf(code) {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? id : null),
    load: (id) => (id === 'entry' ? code : null),
  };
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      entry,
      nodeResolve({ exportConditions: ['production', 'browser'] }),
      terser({ ecma: 2022, module: true, compress: { passes: 2 } }),
    ],
    onwarn({ message }) {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  assert.equal(output.length, 1);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return brotliCompressSync(Buffer.from(output[0].code), quality).length;
}

test('a page that reports loads at most 1.6 kB for it', async (t) => {
  const alone = await sizeOf(`export * from ${JSON.stringify(reporter)};`);
  const withTable = await sizeOf(`export * from ${JSON.stringify(reporter)}; export * from ${JSON.stringify(table)};`);
  t.diagnostic(`reporter ${alone} bytes of brotli; with the table of what is counted ${withTable}`);
  assert.ok(alone <= 1600, `${alone} bytes`);
});
