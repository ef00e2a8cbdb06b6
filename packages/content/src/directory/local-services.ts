import type { Channel, Service } from '../compiled.js';
import { compileHours } from './compile-hours.js';
import type { LocalService } from '../schema/index.js';

/** A host's own service in the form of the directory. It comes first, marked as the host's. */
export function toService(local: LocalService): Service {
  const { channels = [], checked = '', needs = [], audiences = ['everyone'], nations = [], ...rest } = local;
  return {
    operator: '',
    country: '',
    url: '',
    immediacy: 'support',
    confidence: 'high',
    confirmed: true,
    own: true,
    ...rest,
    needs,
    audiences,
    nations,
    checked,
    channels: channels.map(
      ({ hours = 'unknown', cost = 'unknown', languages = [], ...channel }): Channel =>
        ({ display: channel.value, ...channel, cost, languages, hours: compileHours(hours) }) as Channel,
    ),
  } as Service;
}
