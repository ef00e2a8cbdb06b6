import type { Channel, Service } from '../compiled.js';
import { compileHours } from '../directory/compile-hours.js';
import type { ChannelSource, ServiceSource } from '../schema/index.js';

/**
 * An entry is confirmed when at least one page of the service itself or of a public body supports it. Public lists
 * alone do not confirm it, however many agree.
 */
export function isConfirmed(service: Pick<ServiceSource, 'sources'>): boolean {
  return service.sources.some((source) => source.kind !== 'peer-list' && (source.supports?.length ?? 1) > 0);
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
