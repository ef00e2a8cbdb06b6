import { once } from 'node:events';
import { createServer } from 'node:http';
import protobuf from 'protobufjs';

/**
 * What a metrics receiver reads, by the numbers that OpenTelemetry publishes in opentelemetry-proto 1.x (metrics_service.proto,
 * metrics.proto, common.proto, resource.proto; checked against the Python package opentelemetry-proto 1.45.0). Written for
 * this test and decoded by protobufjs: nothing of it comes from the exporter under test.
 */
// Every field says whether it was there: the exporter may write a nought that it could leave out.
const field = (type, id, rule) => ({
  type,
  id,
  ...(rule ? { rule } : { options: { features: { field_presence: 'EXPLICIT' } } }),
});
const message = (fields, oneofs) => ({ fields, ...(oneofs ? { oneofs } : {}) });
const { nested } = {
  nested: {
    Request: message({ resourceMetrics: field('ResourceMetrics', 1, 'repeated') }),
    ResourceMetrics: message({
      resource: field('Resource', 1),
      scopeMetrics: field('ScopeMetrics', 2, 'repeated'),
      schemaUrl: field('string', 3),
    }),
    Resource: message({ attributes: field('KeyValue', 1, 'repeated'), droppedAttributesCount: field('uint32', 2) }),
    ScopeMetrics: message({
      scope: field('Scope', 1),
      metrics: field('Metric', 2, 'repeated'),
      schemaUrl: field('string', 3),
    }),
    Scope: message({ name: field('string', 1), version: field('string', 2) }),
    Metric: message({
      name: field('string', 1),
      description: field('string', 2),
      unit: field('string', 3),
      gauge: field('Gauge', 5),
      sum: field('Sum', 7),
    }),
    Gauge: message({ dataPoints: field('Point', 1, 'repeated') }),
    Sum: message({
      dataPoints: field('Point', 1, 'repeated'),
      aggregationTemporality: field('Temporality', 2),
      isMonotonic: field('bool', 3),
    }),
    Point: message(
      {
        startTimeUnixNano: field('fixed64', 2),
        timeUnixNano: field('fixed64', 3),
        asDouble: field('double', 4),
        asInt: field('sfixed64', 6),
        attributes: field('KeyValue', 7, 'repeated'),
      },
      { value: { oneof: ['asDouble', 'asInt'] } },
    ),
    KeyValue: message({ key: field('string', 1), value: field('AnyValue', 2) }),
    AnyValue: message(
      { stringValue: field('string', 1), boolValue: field('bool', 2), intValue: field('int64', 3) },
      { value: { oneof: ['stringValue', 'boolValue', 'intValue'] } },
    ),
    Response: message({ partialSuccess: field('PartialSuccess', 1) }),
    PartialSuccess: message({ rejectedDataPoints: field('int64', 1), errorMessage: field('string', 2) }),
    Temporality: { values: { UNSPECIFIED: 0, DELTA: 1, CUMULATIVE: 2 } },
  },
};
const root = protobuf.Root.fromJSON({ nested });
const Request = root.lookupType('Request');
const Response = root.lookupType('Response');

/** What a receiver answers that took a request in, and threw some of its numbers away. */
export const partialSuccess = (rejectedDataPoints, errorMessage) => ({
  status: 200,
  headers: { 'content-type': 'application/x-protobuf' },
  body: Response.encode(Response.create({ partialSuccess: { rejectedDataPoints, errorMessage } })).finish(),
});

const attributesOf = (list = []) =>
  Object.fromEntries(list.map(({ key, value }) => [key, value.stringValue ?? value.boolValue ?? value.intValue]));
const dayOf = (nanoseconds) => new Date(Number(BigInt(nanoseconds) / 1_000_000n)).toISOString();

/** Reads the body of a request: all of its metrics, each with its points. */
export function readMetrics(body) {
  const request = Request.decode(body);
  // What was read is written again: a byte that this schema does not know would be missing, and must not go unseen.
  if (Request.encode(request).finish().length !== body.length)
    throw new Error('The body holds more than was understood.');
  const { resourceMetrics = [] } = Request.toObject(request, { longs: String, enums: String });
  return resourceMetrics.flatMap(({ resource, scopeMetrics = [] }) =>
    scopeMetrics.flatMap(({ metrics = [] }) =>
      metrics.map(({ name, unit, description, sum, gauge }) => ({
        name,
        unit,
        description,
        service: attributesOf(resource.attributes),
        isGauge: sum === undefined,
        temporality: sum?.aggregationTemporality,
        monotonic: sum?.isMonotonic,
        points: (sum ?? gauge).dataPoints.map(({ attributes, asInt, startTimeUnixNano, timeUnixNano }) => ({
          value: Number(asInt),
          attributes: attributesOf(attributes),
          from: dayOf(startTimeUnixNano),
          to: dayOf(timeUnixNano),
        })),
      })),
    ),
  );
}

/**
 * A server on loopback that keeps every request. `answer` gives the status, headers and body of the next answers,
 * or nothing to leave them waiting; 200 without it.
 */
export async function startReceiver() {
  const requests = [];
  const receiver = { requests, answer: () => ({ status: 200 }) };
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url, headers } = request;
    requests.push({ method, url, headers, body: Buffer.concat(chunks) });
    const answer = receiver.answer(requests.length, url);
    if (answer) response.writeHead(answer.status, answer.headers ?? {}).end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  receiver.address = `http://127.0.0.1:${server.address().port}`;
  receiver.close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return receiver;
}
