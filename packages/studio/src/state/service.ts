import { emptyService, type Draft, type ServiceDraft } from './draft.js';
import { addressFault } from './address.js';
import { collect, type Faults } from './faults.js';
import { countryOf, zoneOf } from './nations.js';
import { readPhone, type PhoneNumber } from './phone.js';
import { refusal } from './safe-words.js';
import { readTime } from './time.js';

/** Fields that people read, with the most letters each may have: those of the schema, which counts UTF-16. */
export const lengths = { name: 120, summary: 240, who: 160, where: 160, whatHappens: 240, hours: 120 } as const;
export type WordField = keyof typeof lengths;
const wordFields = Object.keys(lengths) as WordField[];

/** Where a place is, for numbers and time zones. */
export type Where = Pick<Draft, 'nation' | 'country'>;

function wordFault(service: ServiceDraft, field: WordField): string | undefined {
  const text = service[field].trim();
  const over = text.length - lengths[field];
  if (over > 0)
    return `Shorten this by ${over} ${over === 1 ? 'letter' : 'letters'}: a card has room for ${lengths[field]}.`;
  return refusal(text);
}

function hoursFaults(service: ServiceDraft): [string, string | false][] {
  if (!service.phone.trim() || service.answered !== 'set') return [];
  const [open, close] = [readTime(service.open), readTime(service.close)];
  return [
    ['days', service.days.length === 0 && 'Choose at least one day on which the phone is answered.'],
    ['open', !open && 'Write when it opens as a time, such as 09:00.'],
    ['close', !close && 'Write when it closes as a time, such as 17:00.'],
    [
      'close',
      open !== undefined &&
        open === close &&
        'It closes at the time it opens. Choose “Day and night” if it never closes.',
    ],
  ];
}

/** Letters that the schema lets an e-mail address have. */
const longestEmail = 300;

/** The number of a service; undefined for none, a text for one that cannot be used. What a file had stays as it was. */
function phoneOf(service: ServiceDraft, where: Where): PhoneNumber | string | undefined {
  const typed = service.phone.trim();
  if (!typed) return undefined;
  const before = channelsOf(service.rest).find(({ type }) => type === 'phone');
  if (before && typed === shownNumber(before))
    return { value: before['value'] as string, display: (before['display'] ?? before['value']) as string, advice: [] };
  return readPhone(typed, countryOf(where) ?? 'GB');
}

/** What could be wrong with the number of a service; it stops nobody. */
export function phoneAdvice(service: ServiceDraft, where: Where): string[] {
  const read = phoneOf(service, where);
  return typeof read === 'object' ? read.advice : [];
}

/** What is wrong with one of the host's own services, by field. */
export function checkService(service: ServiceDraft, where: Where): Faults {
  const phone = phoneOf(service, where);
  const email = service.email.trim();
  return collect(
    [
      'name',
      !service.name.trim() && 'Write who or what it is, such as “Thursday football” or “Anyone who works here”.',
    ],
    ['summary', !service.summary.trim() && 'Write in one line what someone finds there.'],
    ...wordFields.map((field) => [field, wordFault(service, field)] as const),
    ['phone', typeof phone === 'string' && phone],
    ...hoursFaults(service),
    [
      'email',
      !!email &&
        (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > longestEmail) &&
        'Write a whole e-mail address, such as help@harbour.example.',
    ],
    ['web', service.web.trim() ? addressFault(service.web, 'https://harbour.example/football', true) : undefined],
  );
}

/** True for what the schema takes as an id. */
export const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** An id from a name: small letters and digits between hyphens, different from those that are taken. */
export function idFor(name: string, taken: readonly string[]): string {
  const plain =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-/, '')
      .slice(0, 40)
      .replace(/-$/, '') || 'service';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? plain : `${plain}-${count}`;
    if (!taken.includes(id)) return id;
  }
}

type Channel = Record<string, unknown>;
const channelsOf = (service: Record<string, unknown>): Channel[] =>
  Array.isArray(service['channels']) ? (service['channels'] as Channel[]) : [];
const shownNumber = (channel: Channel | undefined): string => {
  const number = channel?.['display'] ?? channel?.['value'];
  return typeof number === 'string' ? number : '';
};

/** Ways to reach a service, as a person reads them: typed ones first, then those that only an opened file has. */
export function waysOf(service: ServiceDraft): string[] {
  const typed = [service.phone, service.email, service.web].map((each) => each.trim()).filter(Boolean);
  const others = otherChannels(service).map((channel) => `${String(channel['label'])}: ${shownNumber(channel)}`);
  return [...typed, ...others];
}

/** Channels of an opened file that the form does not ask for. */
function otherChannels({ rest }: ServiceDraft): Channel[] {
  const all = channelsOf(rest);
  const firstOf = (type: string) => all.find((channel) => channel['type'] === type);
  return all.filter((channel) => channel !== firstOf('phone') && channel !== firstOf('email'));
}

function phoneChannel(service: ServiceDraft, where: Where, before: Channel | undefined): Channel[] {
  const read = phoneOf(service, where);
  if (read === undefined || typeof read === 'string') return [];
  const number = { value: read.value, display: read.display };
  if (before && service.answered === 'kept') return [{ ...before, ...number }];
  const { hours: _hours, timezone: _timezone, ...rest } = before ?? {};
  const open = readTime(service.open);
  const close = readTime(service.close);
  const hours =
    service.answered === 'always'
      ? { hours: '24/7' }
      : service.answered === 'set' && open && close
        ? { hours: [{ days: service.days, open, close }], timezone: service.zone || zoneOf(where) }
        : {};
  return [{ label: 'Ring', ...rest, type: 'phone', ...number, ...hours }];
}

/** The service in the form of `place.json`. Fields that are not good are left out. */
export function toSettings(service: ServiceDraft, where: Where): Record<string, unknown> {
  const { rest } = service;
  const before = channelsOf(rest);
  const firstOf = (type: string) => before.find((channel) => channel['type'] === type);
  const others = otherChannels(service);
  const text = (name: string, value: string) => (value.trim() ? { [name]: value.trim() } : {});
  const email = service.email.trim();
  const channels = [
    ...phoneChannel(service, where, firstOf('phone')),
    ...(email ? [{ label: 'Write an e-mail', ...firstOf('email'), type: 'email', value: email }] : []),
    ...others,
  ];
  const { channels: _channels, ...kept } = rest;
  return {
    ...kept,
    id: service.id,
    name: service.name.trim(),
    summary: service.summary.trim(),
    ...text('who', service.who),
    ...text('where', service.where),
    ...text('whatHappens', service.whatHappens),
    ...text('hoursInWords', service.hours),
    ...(service.needs.length ? { needs: service.needs } : {}),
    ...(channels.length ? { channels } : {}),
    ...text('url', service.web),
  };
}

/** A service of a `place.json`, which the schema has found good, as a form. */
export function fromSettings(raw: Record<string, unknown>): ServiceDraft {
  const text = (name: string) => (typeof raw[name] === 'string' ? (raw[name] as string) : '');
  const phone = channelsOf(raw).find((channel) => channel['type'] === 'phone');
  const email = channelsOf(raw).find((channel) => channel['type'] === 'email');
  const valueOf = (channel: Channel | undefined, name: string) => (channel?.[name] as string | undefined) ?? '';
  const hours = phone?.['hours'];
  const spans = Array.isArray(hours) ? (hours as { days: string[]; open: string; close: string }[]) : [];
  const span = spans.length === 1 ? spans[0] : undefined;
  const asked = ['id', 'name', 'summary', 'who', 'where', 'whatHappens', 'hoursInWords', 'needs', 'url'];
  return {
    ...emptyService,
    id: text('id'),
    name: text('name'),
    summary: text('summary'),
    who: text('who'),
    where: text('where'),
    whatHappens: text('whatHappens'),
    hours: text('hoursInWords'),
    phone: shownNumber(phone),
    answered: hours === '24/7' ? 'always' : span ? 'set' : spans.length ? 'kept' : 'unknown',
    ...(span ? { days: span.days, open: span.open, close: span.close } : {}),
    zone: span ? valueOf(phone, 'timezone') : '',
    email: valueOf(email, 'value'),
    web: text('url'),
    needs: Array.isArray(raw['needs']) ? (raw['needs'] as string[]) : [],
    rest: Object.fromEntries(Object.entries(raw).filter(([name]) => !asked.includes(name))),
  };
}
