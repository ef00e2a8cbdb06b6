import holidays from '#generated/holidays.js';
import type { Channel, Hours, Service, Spans } from '../compiled.js';
import { dayAfter, localTime, type LocalTime } from './zones.js';

/** A moment in the channel's own time: minutes after midnight of a day so many days from today. */
export interface OpeningMoment {
  minutes: number;
  /** 0 is Monday. */
  weekday: number;
  inDays: number;
}

/**
 * Whether a channel is open. `holiday`: today is a public holiday and the service does not say what it does on one.
 * `holidaysKnown` is false where we ship no holiday dates: hours "may differ on public holidays".
 */
export type Opening =
  | { state: 'always' | 'unknown' }
  | { state: 'holiday' }
  | { state: 'open'; until: OpeningMoment; holidaysKnown: boolean }
  | { state: 'closed'; opens?: OpeningMoment; holidaysKnown: boolean };

type Span = readonly [from: number, to: number];

const day = 1440;

/** Public holidays of a nation or country, as ISO dates; undefined where none are shipped (all but the UK and Ireland). */
export function holidaysOf(place: string | undefined): readonly string[] | undefined {
  if (!place) return undefined;
  if (Object.hasOwn(holidays, place)) return holidays[place];
  if (!ofAnyNation.has(place)) {
    const parts = Object.keys(holidays).filter((nation) => nation.startsWith(`${place}-`));
    // Nation unknown: any nation's holiday is a day on which we claim nothing.
    ofAnyNation.set(place, parts.length ? [...new Set(parts.flatMap((nation) => holidays[nation]!))] : undefined);
  }
  return ofAnyNation.get(place);
}

const ofAnyNation = new Map<string, readonly string[] | undefined>();

/** Spans of the week in minutes of one calendar day, by the clock on the wall; a start below 0 lies on an earlier day. */
function spansOver(week: Spans, weekday: number): Span[] {
  const start = weekday * day;
  return [0, 7 * day]
    .flatMap((shift) => week.map(([from, to]): Span => [from - shift - start, to - shift - start]))
    .filter(([from, to]) => from < day && to > 0);
}

/** The end of a night that began yesterday, not a stretch of days that merely runs on past midnight. */
const isNight = ([from, to]: Span) => from < 0 && to - from <= day;

function moment(today: LocalTime, inDays: number, minutes: number): OpeningMoment {
  const days = inDays + Math.floor(minutes / day);
  return { minutes: ((minutes % day) + day) % day, weekday: (today.weekday + days) % 7, inDays: days };
}

/** A stretch of several days ends where a holiday begins; a night goes on into one. */
function lastMinute([from, to]: Span, isHoliday: (inDays: number) => boolean): number {
  if (to - from <= day) return to;
  let days = 1;
  while (days * day < to && !isHoliday(days)) days += 1;
  return Math.min(days * day, to);
}

/**
 * Works out whether hours are open at an instant, in the zone given, across daylight saving, nights past midnight and
 * public holidays.
 *
 * @param hours - Compiled hours.
 * @param zone - IANA zone; without one, or with one that does not exist, nothing is claimed.
 * @param now - The instant.
 * @param publicHolidays - ISO dates; undefined where they are not known. A year without one is a year not known.
 */
export function openingAt(
  hours: Hours,
  zone: string | undefined,
  now: Date,
  publicHolidays: readonly string[] | undefined,
): Opening {
  if (hours === '24/7') return { state: 'always' };
  const today = zone && hours !== 'unknown' ? localTime(zone, now) : undefined;
  if (!today || hours === 'unknown') return { state: 'unknown' };
  if (hours.week.some(([from, to]) => to - from >= 7 * day)) return { state: 'always' };
  const listed = publicHolidays?.some((date) => date.slice(0, 4) === today.date.slice(0, 4)) ?? false;
  const holidaysKnown = listed || hours.holiday !== undefined;
  const isHoliday = (inDays: number) => publicHolidays?.includes(dayAfter(today.date, inDays)) ?? false;
  const usual = (inDays: number) => spansOver(hours.week, (((today.weekday + inDays) % 7) + 7) % 7);
  const spansIn = (inDays: number) =>
    isHoliday(inDays) ? hours.holiday : usual(inDays).filter((span) => !isNight(span));
  const isNow = ([from, to]: Span) => from <= today.minutes && today.minutes < to;

  const nights = usual(0).filter(isNight);
  const nightsOfHoliday = hours.holiday?.map(([from, to]): Span => [from - day, to - day]);
  const night = (isHoliday(-1) ? nightsOfHoliday : nights)?.find(isNow);
  const current = night ?? spansIn(0)?.find(isNow);
  if (current) return { state: 'open', until: moment(today, 0, lastMinute(current, isHoliday)), holidaysKnown };
  const perhapsNight = isHoliday(-1) && !hours.holiday && nights.some(isNow);
  if (perhapsNight || !spansIn(0)) return { state: 'holiday' };
  for (let inDays = 0; inDays <= 14; inDays += 1) {
    const later = (spansIn(inDays) ?? [])
      .map(([from]) => Math.max(from, 0))
      .filter((from) => inDays > 0 || from > today.minutes)
      .toSorted((a, b) => a - b)[0];
    if (later !== undefined) return { state: 'closed', opens: moment(today, inDays, later), holidaysKnown };
  }
  return { state: 'closed', holidaysKnown };
}

/** Whether one channel of a service is open; the nation of the place, or the only one it serves, decides its public holidays. */
export function channelOpening(channel: Channel, service: Service, now: Date, nation?: string): Opening {
  const only = service.nations.length === 1 ? service.nations[0]! : service.country;
  const place = nation?.startsWith(service.country) ? nation : only;
  return openingAt(channel.hours, channel.timezone, now, holidaysOf(place));
}

/** The best that a service offers right now: open before not known before closed. */
export function serviceOpening(service: Service, now: Date, nation?: string): Opening {
  const order = ['always', 'open', 'unknown', 'holiday', 'closed'];
  const talks = service.channels.filter(({ type }) => type !== 'web' && type !== 'app' && type !== 'email');
  const openings = (talks.length ? talks : service.channels).map((channel) =>
    channelOpening(channel, service, now, nation),
  );
  return openings.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0] ?? { state: 'unknown' };
}

/** True when someone answers now for certain. */
export function isOpenNow(service: Service, now: Date, nation?: string): boolean {
  const { state } = serviceOpening(service, now, nation);
  return state === 'always' || state === 'open';
}
