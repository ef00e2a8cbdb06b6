import { once } from 'node:events';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';

const allowed = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };

/**
 * A line to an endpoint that can be bad. `state.fate` gives each request its fate by the request's number, from 1:
 * `good`, a status such as 503, `lost` (taken in, the answer lost), `cut` (never arrives), `hang`, `huge` (100 MB).
 * Without an endpoint behind it, it takes everything in itself. `requests` are all that came, `bodies` those taken in.
 */
export async function openLine({ to, host = '127.0.0.1' } = {}) {
  const state = { fate: () => 'good', headers: {} };
  const requests = [];
  const bodies = [];
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray().catch(() => []);
    const body = Buffer.concat(chunks).toString();
    requests.push({
      method: request.method,
      url: request.url,
      headers: request.headers,
      raw: request.rawHeaders,
      body,
    });
    const fate = state.fate(requests.length);
    if (fate === 'cut') return request.socket.destroy();
    if (fate === 'hang') return;
    if (typeof fate === 'number') return response.writeHead(fate, { ...allowed, ...state.headers }).end('no');
    const status = await take(body);
    if (fate === 'lost') return request.socket.destroy();
    response.writeHead(status, allowed);
    if (fate === 'huge')
      return huge()
        .on('error', () => {})
        .pipe(response);
    response.end();
  });

  async function take(body) {
    if (!to) return bodies.push(body) && 202;
    const { status } = await fetch(to, { method: 'POST', body });
    if (status === 202) bodies.push(body);
    return status;
  }

  server.listen(0, host);
  await once(server, 'listening');
  return {
    state,
    requests,
    bodies,
    address: `http://${host}:${server.address().port}/counts`,
    /** What an endpoint that knows batches again by their id has counted. */
    totals() {
      const totals = {};
      for (const body of new Map(bodies.map((each) => [JSON.parse(each).b, each])).values())
        for (const [name, count] of Object.entries(JSON.parse(body).c)) totals[name] = (totals[name] ?? 0) + count;
      return totals;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function huge() {
  let left = 100;
  return new Readable({
    read() {
      this.push(left-- > 0 ? Buffer.alloc(1_000_000, 'a') : null);
    },
  });
}
