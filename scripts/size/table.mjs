const number = (bytes) => bytes.toLocaleString('en-GB');
const columns = ['what', 'raw', 'gzip', 'brotli', 'budget', 'requests'];

/** The page docs/size.md. `rows` hold name, raw, gzip, brotli, budget in kB and requests. */
export function sizePage(rows) {
  const lines = rows.map(({ name, raw, gzip, brotli, budget, requests }) =>
    [name, number(raw), number(gzip), number(brotli), number(budget * 1000), requests].join(' | '),
  );
  return `# Size

Bytes that a page loads for the first view of an element, in English, for Britain: the script, the content it shows and
everything both need. Counted in Chromium from what the page asked for, with each file compressed by itself (gzip 9,
brotli 11). The budget is for brotli. Rows with "beside" say what a further element adds to a page that has the other,
in script and words, without its content.

Urgent help was meant to need 16 kB. It carries the lines of 111 countries and the numbers of 229 (5 kB) and Lit (5.4 kB),
because nothing may be asked for before it shows. We keep that promise, and hold it to 22 kB. Cards
and list were meant to need 34 and 46 kB; 0.6 kB came with the events that can be counted.

Written by \`npm run size\`, checked by \`npm test\`. Do not edit.

| ${columns.join(' | ')} |
| --- | ${columns
    .slice(1)
    .map(() => '--:')
    .join(' | ')} |
${lines.map((line) => `| ${line} |`).join('\n')}
`;
}

/** Brotli bytes by name, from such a page. */
export function readSizePage(text) {
  const cells = text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| what'))
    .map((line) => line.slice(2, -2).split(' | '));
  return new Map(cells.map(([name, , , brotli]) => [name, Number(brotli.replaceAll(',', ''))]));
}

/** What is wrong with some rows: over budget, or more than 2 % away from the page of before. */
export function faultsOf(rows, before) {
  const over = rows
    .filter(({ brotli, budget }) => brotli > budget * 1000)
    .map(
      ({ name, brotli, budget }) => `${name}: ${number(brotli)} bytes are over the budget of ${number(budget * 1000)}`,
    );
  if (!before) return over;
  const old = rows
    .filter(({ name, brotli }) => !(Math.abs(brotli - (before.get(name) ?? NaN)) <= Math.max(0.02 * brotli, 40)))
    .map(({ name, brotli }) => `${name}: docs/size.md says ${before.get(name) ?? 'nothing'}, it is ${number(brotli)}`);
  return [...over, ...old];
}
