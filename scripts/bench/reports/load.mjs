// Sends reports over a fixed number of kept-alive connections, each waiting for its answer before it sends the next, and
// tells what came back. A process of its own. It speaks HTTP/1.1 on bare sockets: the load generators on the registry
// parse each answer in JavaScript and would use more of two cores than what they measure.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { counters } from '../../../packages/report/dist/index.js';

const [host, port, seconds, connections] = process.argv.slice(2);
const names = counters.filter(({ until }) => !until).map(({ name }) => name);
const areas = ['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR', 'E06000027', 'E09000022', 'W06000015', 'IE'];
const kinds = ['barbershop', 'workplace', 'school', 'community'];
const day = new Date().toISOString().slice(0, 10);
const pick = (list) => list[Math.floor(Math.random() * list.length)];
const replays = 0.05;

let last = makeRequest();
function makeRequest() {
  const first = Math.floor(Math.random() * names.length);
  const c = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [names[(first + at) % names.length], 1 + (at % 4)]),
  );
  const b = randomBytes(16).toString('base64url');
  const body = JSON.stringify({ v: 1, b, w: '0.1', d: day, p: pick(kinds), a: pick(areas), c });
  return `POST /counts HTTP/1.1\r\nhost: ${host}:${port}\r\ncontent-type: text/plain;charset=UTF-8\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

const statuses = {};
const times = [];
const end = performance.now() + Number(seconds) * 1000;

await Promise.all(Array.from({ length: Number(connections) }, drive));
times.sort((one, two) => one - two);
const quantile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
process.send({ statuses, seconds: Number(seconds), median: quantile(0.5), p99: quantile(0.99) });

/** One connection, until the time is over. Rejects where it breaks or an answer cannot be read. */
function drive() {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), host);
    let sent = 0;
    let text = '';
    const send = () => {
      if (Math.random() >= replays) last = makeRequest();
      sent = performance.now();
      socket.write(last);
    };
    socket.setEncoding('latin1').setNoDelay(true);
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed a connection.')));
    socket.on('data', (part) => {
      text += part;
      const head = text.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0);
      if (text.length < head + 4 + length) return;
      const status = text.slice(9, 12);
      statuses[status] = (statuses[status] ?? 0) + 1;
      times.push(performance.now() - sent);
      text = '';
      if (performance.now() < end) send();
      else resolve(socket.removeAllListeners('close').destroy());
    });
  });
}
