import { ValueType, type HrTime } from '@opentelemetry/api';
import { ProtobufMetricsSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  DataPointType,
  type MetricData,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import { groups } from '@talkplace/report';
import type { Coverage } from '../api.js';
import { lastDayOf } from '../figures/periods.js';
import type { Point, Publication } from './point.js';
import { post } from './post.js';

export interface OtlpTarget {
  /** Full address of the metrics endpoint, such as `https://otel.example/v1/metrics`. */
  url: string;
  /** Sent with each request, such as an `authorization`. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds until an attempt counts as failed; 8,000 when left out. */
  timeout?: number | undefined;
}

/** What an endpoint took in and threw away: OTLP calls it a partial success, and forbids to send it again unasked. */
export interface Rejected {
  count: number;
  /** What the endpoint says of it. */
  why: string;
}

/** What stands on every number. */
export interface Origin {
  /** Version of the collector. */
  version: string;
  /** Version of the disclosure rules that they went through; absent for raw totals. */
  rules?: string | undefined;
  /** True where the numbers are made up. */
  simulated?: boolean | undefined;
}

/** Most numbers of one request: some 200 bytes each, and many receivers take 4 MiB. */
const atOnce = 5_000;

/** Before any count: the start of totals that grow must never move, not even when a late report comes. */
const beginning = '2026-01-01';

const startOf = (day: string): HrTime => [Date.parse(day) / 1000, 0];
const endOf = (day: string): HrTime => [Date.parse(day) / 1000 + 24 * 3600, 0];

/**
 * A publication as OpenTelemetry metrics: a sum `talkplace.<group>` for each group, with the kind of place and the value as
 * attributes, as deltas, since each month is told once; a gauge `talkplace.hidden` that says how many numbers of a group the
 * rules hide, and why; and gauges for coverage. A number that is missing is hidden, not nought.
 */
export function metricsOf({ period, points, coverage }: Publication): MetricData[] {
  const end = endOf(lastDayOf(period));
  const hidden = new Map<string, { group: string; why: string; value: number }>();
  for (const { group, hidden: why } of points) {
    if (why === undefined) continue;
    const entry = hidden.get(`${group} ${why}`) ?? { group, why, value: 0 };
    entry.value++;
    hidden.set(`${group} ${why}`, entry);
  }
  const hiddenPoints = [...hidden.values()].map(({ group, why, value }) => ({
    value,
    attributes: { 'talkplace.group': group, 'talkplace.hidden': why, 'talkplace.period': period },
  }));
  return [
    ...sumsOf(points, AggregationTemporality.DELTA, ({ first, last }) => [startOf(first), endOf(last)]),
    ...gauge('talkplace.hidden', 'Numbers that the disclosure rules hide, by group and reason', hiddenPoints, end),
    ...coverageOf(coverage).flatMap(([name, description, value]) =>
      gauge(name, description, [{ value, attributes: { 'talkplace.period': period } }], end),
    ),
  ];
}

/** Raw totals as OpenTelemetry metrics: sums that grow, as they are `now` (milliseconds since 1970). */
export const rawMetricsOf = (points: readonly Point[], now: number): MetricData[] =>
  sumsOf(points, AggregationTemporality.CUMULATIVE, () => [
    startOf(beginning),
    [Math.floor(now / 1000), (now % 1000) * 1_000_000],
  ]);

function sumsOf(
  points: readonly Point[],
  aggregationTemporality: AggregationTemporality,
  span: (point: Point) => [HrTime, HrTime],
): MetricData[] {
  return groups.flatMap(({ name, reason }) => {
    const dataPoints = points
      .filter(({ group, count }) => group === name && count !== undefined)
      .map((point) => {
        const [startTime, endTime] = span(point);
        return { startTime, endTime, value: point.count!, attributes: attributesOf(point) };
      });
    if (dataPoints.length === 0) return [];
    return {
      descriptor: { name: `talkplace.${name}`, description: reason, unit: '{count}', valueType: ValueType.INT },
      aggregationTemporality,
      dataPointType: DataPointType.SUM as const,
      isMonotonic: true,
      dataPoints,
    };
  });
}

const attributesOf = ({ value, kind, area, period }: Point) => ({
  'talkplace.place.kind': kind,
  ...(value === undefined ? {} : { 'talkplace.value': value }),
  ...(area === undefined ? {} : { 'talkplace.area': area }),
  ...(period === undefined ? {} : { 'talkplace.period': period }),
});

function gauge(
  name: string,
  description: string,
  values: readonly { value: number; attributes: Record<string, string> }[],
  endTime: HrTime,
): MetricData[] {
  if (values.length === 0) return [];
  return [
    {
      descriptor: { name, description, unit: '1', valueType: ValueType.INT },
      aggregationTemporality: AggregationTemporality.CUMULATIVE,
      dataPointType: DataPointType.GAUGE as const,
      dataPoints: values.map((each) => ({ ...each, startTime: [0, 0], endTime })),
    },
  ];
}

/** What is in quarantine is of now, not of the period, so it is not among these. */
function coverageOf({ enrolled, reporting, silent, dropped }: Coverage): [string, string, number][] {
  const all = [
    ['talkplace.places.enrolled', 'Places that were enrolled', { value: enrolled }],
    ['talkplace.places.reporting', 'Enrolled places that reported', reporting],
    ['talkplace.places.silent', 'Enrolled places that were silent for 14 days', silent],
    ['talkplace.counts.lost', 'Counts that reporters say they lost', dropped],
  ] as const;
  return all.flatMap(([name, description, shown]) => ('value' in shown ? [[name, description, shown.value]] : []));
}

/**
 * Sends metrics to an OpenTelemetry endpoint by OTLP over HTTP, in parts where they are many; once `signal` is aborted no
 * further part goes. Resolves with what the endpoint took in and threw away. Rejects with ExportFailedError, and with the
 * reason of the signal.
 */
export async function sendOtlp(
  { url, headers, timeout }: OtlpTarget,
  metrics: readonly MetricData[],
  origin: Origin,
  signal?: AbortSignal,
): Promise<Rejected> {
  const rejected = { count: 0, why: '' };
  for (const part of partsOf(metrics)) {
    signal?.throwIfAborted();
    const body = ProtobufMetricsSerializer.serializeRequest(requestOf(part, origin))!;
    const answer = await post(url, {
      body,
      timeout,
      headers: { ...headers, 'content-type': 'application/x-protobuf' },
    });
    const { rejectedDataPoints = 0, errorMessage = '' } = partialSuccessOf(answer);
    rejected.count += Number(rejectedDataPoints);
    rejected.why ||= errorMessage.slice(0, 200);
  }
  return rejected;
}

function* partsOf(metrics: readonly MetricData[]): Generator<MetricData[]> {
  let part: MetricData[] = [];
  let room = atOnce;
  for (const metric of metrics) {
    for (let from = 0; from < metric.dataPoints.length;) {
      const dataPoints = metric.dataPoints.slice(from, from + room);
      part.push({ ...metric, dataPoints } as MetricData);
      from += dataPoints.length;
      room -= dataPoints.length;
      if (room > 0) continue;
      yield part;
      part = [];
      room = atOnce;
    }
  }
  if (part.length > 0) yield part;
}

const requestOf = (metrics: MetricData[], { version, rules, simulated }: Origin): ResourceMetrics => ({
  resource: resourceFromAttributes({
    'service.name': 'talkplace-collector',
    'service.version': version,
    ...(rules === undefined ? {} : { 'talkplace.rules': rules }),
    ...(simulated ? { 'talkplace.simulated': true } : {}),
  }),
  scopeMetrics: [{ scope: { name: '@talkplace/collector', version }, metrics }],
});

/** In JSON a number of 64 bits is a text. */
interface PartialSuccess {
  rejectedDataPoints?: number | string;
  errorMessage?: string;
}

/** An answer that is neither of the two forms of OTLP says nothing of what was taken, and is not held against the receiver. */
function partialSuccessOf({ type, body }: Awaited<ReturnType<typeof post>>): PartialSuccess {
  try {
    const answer = type.includes('json')
      ? (JSON.parse(body.toString()) as { partialSuccess?: PartialSuccess })
      : ProtobufMetricsSerializer.deserializeResponse(body);
    return answer.partialSuccess ?? {};
  } catch {
    return {};
  }
}
