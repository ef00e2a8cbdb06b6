// Two servers that do as little as can be done, started as a process of their own: `bare` reads a body and answers 202;
// `single` parses it and writes it to SQLite, each report in a transaction of its own, before it answers.
import { createServer } from 'node:http';
import { openDatabase } from '../../../packages/collector/dist/store/open.js';

const [kind, file] = process.argv.slice(2);
const answer202 = (response) => response.writeHead(202, { 'content-length': 0 }).end();
const receive = kind === 'single' ? await storing(file) : () => {};

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    await receive(Buffer.concat(parts));
    answer202(response);
  });
})
  .listen(0, '127.0.0.1')
  .on('listening', function told() {
    console.log(`http://127.0.0.1:${this.address().port}`);
  });

async function storing(path) {
  const database = await openDatabase({ engine: 'sqlite', file: path });
  await database.query('CREATE TABLE batch (id TEXT PRIMARY KEY)');
  await database.query('CREATE TABLE tally (name TEXT PRIMARY KEY, n BIGINT NOT NULL)');
  return (body) => {
    const { a, b, d, p, c } = JSON.parse(body);
    return database.transaction(async (inside) => {
      const fresh = await inside.query('INSERT INTO batch (id) VALUES (?) ON CONFLICT DO NOTHING RETURNING id', a + b);
      if (fresh.length === 0) return;
      for (const [name, n] of Object.entries(c)) {
        await inside.query(
          'INSERT INTO tally (name, n) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET n = tally.n + excluded.n',
          `${a} ${d} ${p} ${name}`,
          n,
        );
      }
    });
  };
}
