import type { Spans } from '../compiled.js';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * Whether spans of the week hold an instant by the clock of a zone; undefined for a zone that does not exist. By `Intl`
 * alone, without tables and holidays: for urgent help, which carries nothing that it can do without.
 */
export function isWithin(week: Spans, zone: string, now: Date): boolean | undefined {
  try {
    const options = { timeZone: zone, weekday: 'short', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const;
    const parts = new Intl.DateTimeFormat('en', options).formatToParts(now);
    const part = (wanted: string) => parts.find(({ type }) => type === wanted)!.value;
    const minute = days.indexOf(part('weekday')) * 1440 + Number(part('hour')) * 60 + Number(part('minute'));
    return week.some(([from, to]) => [minute, minute + 10_080].some((at) => from <= at && at < to));
  } catch {
    return undefined;
  }
}
