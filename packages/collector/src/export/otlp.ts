import { ValueType, type HrTime } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AggregationTemporality, DataPointType, type ResourceMetrics } from '@opentelemetry/sdk-metrics';
import { groups } from '@talkplace/report';
import type { Point } from './point.js';

export interface OtlpTarget {
  /** Full address of the metrics endpoint, such as `https://otel.example/v1/metrics`. */
  url: string;
  /** Sent with each request, such as an `authorization`. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds until an attempt counts as failed; 10,000 by default. */
  timeout?: number | undefined;
}

/** The endpoint did not take the metrics. They are sent again at the next run. */
export class ExportFailedError extends Error {
  override name = 'ExportFailedError';
}

/** A target as it is named in the log: the rest of its address can hold a secret. */
export const hostOf = (url: string): string => new URL(url).host;

const startOf = (day: string): HrTime => [Date.parse(day) / 1000, 0];
const endOf = (day: string): HrTime => [Date.parse(day) / 1000 + 24 * 3600, 0];

/**
 * Points as OpenTelemetry metrics: a sum `talkplace.<group>` for each group, with the kind of place and the value as
 * attributes. Published months are deltas, since each is told once; raw totals grow, and are cumulative. Made-up numbers say
 * so in the resource.
 */
export function metricsOf(points: readonly Point[], version: string, simulated = false): ResourceMetrics {
  const metrics = groups.flatMap(({ name, reason }) => {
    const own = points.filter(({ group }) => group === name);
    if (own.length === 0) return [];
    const cumulative = own.every(({ period }) => period === undefined);
    return {
      descriptor: { name: `talkplace.${name}`, description: reason, unit: '{count}', valueType: ValueType.INT },
      aggregationTemporality: cumulative ? AggregationTemporality.CUMULATIVE : AggregationTemporality.DELTA,
      dataPointType: DataPointType.SUM as const,
      isMonotonic: true,
      dataPoints: own.map(({ value, kind, area, period, first, last, count }) => ({
        startTime: startOf(first),
        endTime: endOf(last),
        value: count,
        attributes: {
          'talkplace.place.kind': kind,
          ...(value === undefined ? {} : { 'talkplace.value': value }),
          ...(area === undefined ? {} : { 'talkplace.area': area }),
          ...(period === undefined ? {} : { 'talkplace.period': period }),
        },
      })),
    };
  });
  return {
    resource: resourceFromAttributes({
      'service.name': 'talkplace-collector',
      'service.version': version,
      ...(simulated ? { 'talkplace.simulated': true } : {}),
    }),
    scopeMetrics: [{ scope: { name: '@talkplace/collector', version }, metrics }],
  };
}

/** Sends points to an OpenTelemetry endpoint by OTLP over HTTP. Rejects with ExportFailedError. */
export async function sendOtlp(
  { url, headers, timeout = 10_000 }: OtlpTarget,
  points: readonly Point[],
  version: string,
  simulated = false,
) {
  const exporter = new OTLPMetricExporter({ url, headers: { ...headers }, timeoutMillis: timeout });
  try {
    await new Promise<void>((resolve, reject) => {
      exporter.export(metricsOf(points, version, simulated), ({ code, error }) => {
        if ((code as number) === 0) resolve();
        else reject(new ExportFailedError(`${hostOf(url)} did not take the metrics. ${error?.message ?? ''}`.trim()));
      });
    });
  } finally {
    await exporter.shutdown();
  }
}
