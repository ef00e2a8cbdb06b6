import type { Channel, Hours, Service, Spans } from '../compiled.js';
import type { ChannelSource, HoursSource, ServiceSource } from '../schema/index.js';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/**
 * An entry is confirmed when at least one page of the service itself or of a public body supports it. Public lists
 * alone do not confirm it, however many agree.
 */
export function isConfirmed(service: Pick<ServiceSource, 'sources'>): boolean {
  return service.sources.some((source) => source.kind !== 'peer-list' && (source.supports?.length ?? 1) > 0);
}

/** Spans sorted and joined where one ends as the next begins; a week that is open throughout is day and night. */
function join(spans: [number, number][]): Spans {
  const joined: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Opening hours as minutes of the week. `close` at or before `open` means the next day. */
export function compileHours(hours: HoursSource): Hours {
  if (typeof hours === 'string') return hours;
  const week: [number, number][] = [];
  const holiday: [number, number][] = [];
  let saysHolidays = false;
  for (const span of hours) {
    const open = minutesOf(span.open);
    const close = minutesOf(span.close);
    const length = close > open ? close - open : close - open + 1440;
    for (const day of span.days) {
      if (day === 'hol') {
        saysHolidays = true;
        holiday.push([open, open + length]);
      } else {
        const start = days.indexOf(day) * 1440 + open;
        week.push([start, start + length]);
      }
    }
  }
  return saysHolidays ? { week: join(week), holiday: join(holiday) } : { week: join(week) };
}

/** Drops the keys without a value, so that compiled modules stay small. */
function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

function compileChannel(channel: ChannelSource): Channel {
  const { type, value, display, label, cost, hours, timezone, languages } = channel;
  const { keyword, menu, nations, audiences, minAge, maxAge } = channel;
  return without({
    type,
    value,
    display: display ?? value,
    label,
    cost,
    hours: compileHours(hours),
    timezone,
    languages,
    keyword,
    menu,
    nations,
    audiences,
    minAge,
    maxAge,
  }) as Channel;
}

/** A service as a page needs it; undefined when none of it may be shown (`low`). */
export function compileService(service: ServiceSource): Service | undefined {
  if (service.confidence === 'low') return undefined;
  const channels = service.channels.filter((channel) => channel.confidence !== 'low').map(compileChannel);
  if (!channels.length) return undefined;
  const { id, name, operator, country, nations, summary, needs, audiences, minAge, maxAge } = service;
  return without({
    id,
    name,
    operator,
    country,
    nations,
    summary,
    needs,
    audiences,
    minAge,
    maxAge,
    immediacy: service.immediacy,
    anonymous: service.anonymous ?? undefined,
    url: service.url,
    channels,
    checked: service.verifiedOn,
    confirmed: isConfirmed(service),
    confidence: service.confidence,
  }) as Service;
}
