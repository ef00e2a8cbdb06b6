import zones, { until } from '#generated/zones.js';

/** Local calendar and clock of an instant. */
export interface LocalTime {
  /** ISO date. */
  date: string;
  /** 0 is Monday. */
  weekday: number;
  /** Minutes after local midnight by the clock on the wall. */
  minutes: number;
}

const minute = 60_000;

/**
 * Offset of a zone from UTC in minutes at an instant. From compiled tables, so that no formatter is needed; from `Intl`
 * for other zones and for years beyond the tables. Undefined for a zone that does not exist.
 */
export function offsetAt(zone: string, now: Date): number | undefined {
  const at = Math.floor(now.getTime() / minute);
  const table = Object.hasOwn(zones, zone) ? zones[zone] : undefined;
  if (!table || at >= until) return offsetByIntl(zone, now);
  let offset = table[0]!;
  for (let i = 1; i < table.length && table[i]! <= at; i += 2) offset = table[i + 1]!;
  return offset;
}

function offsetByIntl(zone: string, now: Date): number | undefined {
  try {
    const name = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')?.value;
    const found = name?.match(/^GMT(?:([+-])(\d\d):(\d\d))?$/);
    if (!found) return undefined;
    const size = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
    return found[1] === '-' ? -size : size;
  } catch {
    return undefined;
  }
}

/** The last answer for each zone: a list asks for the same minute over and over. */
const latest = new Map<string, { minute: number; local: LocalTime | undefined }>();

/** Local time of a zone at an instant; undefined for a zone that does not exist. */
export function localTime(zone: string, now: Date): LocalTime | undefined {
  const at = Math.floor(now.getTime() / minute);
  const known = latest.get(zone);
  if (known?.minute === at) return known.local;
  const local = workOut(zone, now);
  latest.set(zone, { minute: at, local });
  return local;
}

function workOut(zone: string, now: Date): LocalTime | undefined {
  const offset = offsetAt(zone, now);
  if (offset === undefined) return undefined;
  const local = new Date(now.getTime() + offset * minute);
  return {
    date: local.toISOString().slice(0, 10),
    weekday: (local.getUTCDay() + 6) % 7,
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/** The day so many days after an ISO date. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 1440 * minute).toISOString().slice(0, 10);
}
