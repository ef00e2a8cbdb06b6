import type { Service } from '../compiled.js';
import type { EncodedLine } from '../directory/urgent-table.js';
import type { EmergencyNumbersSource, NoticesSource } from '../schema/index.js';

const voices = ['phone', 'relay', 'sign'];
const written = ['text', 'chat', 'whatsapp'];
const ways = [...voices, ...written];

type Flags = Pick<EncodedLine, 'emergency' | 'option'>;

/** Fewer is better: the order in which urgent lines are offered. */
function worth(service: Service): number {
  const hours = service.channels[0]!.hours;
  return (
    (service.confirmed ? 0 : 1000) +
    (service.audiences.includes('everyone') || service.audiences.includes('adults') ? 0 : 500) +
    (hours === '24/7' ? 0 : hours === 'unknown' ? 200 : 100) +
    (service.confidence === 'high' ? 0 : 50) +
    (service.needs.includes('suicide') ? 0 : 20) +
    (service.needs.length > 6 ? 0 : 10)
  );
}

const isYoung = (service: Service) =>
  !service.audiences.includes('everyone') &&
  !service.audiences.includes('adults') &&
  (service.audiences.includes('children') || service.audiences.includes('young-people'));

const isGeneral = (service: Service) =>
  (service.audiences.includes('everyone') || service.audiences.includes('adults') || isYoung(service)) &&
  (service.needs.includes('suicide') || service.needs.includes('distress'));

/** Nations of a service where it does not answer the whole country. */
function nationsOf(service: Service, everyNation: readonly string[], country: string): string[] {
  const everywhere =
    service.nations.includes(country) || everyNation.every((nation) => service.nations.includes(nation));
  return everywhere ? [] : service.nations;
}

function line(service: Service, everyNation: readonly string[], country: string, flags: Flags): EncodedLine {
  const reachable = service.channels.filter(({ type }) => ways.includes(type));
  // One way of each kind; all of the emergency service itself.
  const channels = flags.emergency
    ? reachable
    : reachable.filter((each, at) => reachable.findIndex(({ type }) => type === each.type) === at);
  return {
    id: service.id,
    name: service.name,
    checked: service.checked,
    confirmed: service.confirmed,
    young: isYoung(service),
    ...flags,
    languages: [...new Set(channels.flatMap(({ languages }) => languages))],
    nations: nationsOf(service, everyNation, country),
    channels: channels.map(({ type, value, display, hours, timezone, keyword, menu }) => ({
      type,
      value,
      display,
      hours,
      zone: timezone ?? '',
      extra: keyword ?? menu ?? '',
    })),
  };
}

/**
 * The urgent lines of one country, best first: the emergency service itself where the directory has it, the urgent
 * mental health lines, then listening routes of different kinds, the young people's line beside the adults' (both or
 * neither).
 */
export function urgentLines(country: string, services: readonly Service[], notices: NoticesSource): EncodedLine[] {
  const mentalHealth = Object.values(notices.urgentMentalHealth);
  const isNamed = ({ id }: Service) => mentalHealth.some(({ service }) => service === id);
  const hasMenu = ({ id }: Service) =>
    mentalHealth.some(({ service, text }) => service === id && / option\b/.test(text));
  const reachable = services.filter(({ channels }) => channels.some(({ type }) => ways.includes(type)));
  const emergency = reachable.filter(({ immediacy }) => immediacy === 'emergency');
  const named = reachable.filter(isNamed);
  const rest = reachable
    .filter((service) => service.immediacy === 'crisis' && isGeneral(service) && !isNamed(service))
    .toSorted((a, b) => worth(a) - worth(b));
  const chosen: Service[] = [];
  const has = (kinds: string[]) => chosen.some(({ channels }) => kinds.includes(channels[0]!.type));
  for (const service of rest.filter((each) => !isYoung(each))) {
    const first = service.channels[0]!.type;
    if (chosen.length < 2 || (chosen.length < 4 && !has(written) && written.includes(first))) chosen.push(service);
  }
  const young = rest.find(isYoung);
  if (young) chosen.push(young);
  const nations = [...new Set(services.flatMap((service) => service.nations))];
  return [
    ...emergency.map((service) => line(service, nations, country, { emergency: true, option: false })),
    ...[...named, ...chosen].map((service) =>
      line(service, nations, country, { emergency: false, option: hasMenu(service) }),
    ),
  ];
}

/** Emergency numbers that may be shown, grouped: what for, number, then the countries without spaces. */
export function emergencyTable({ numbers }: EmergencyNumbersSource): Record<string, Record<string, string>> {
  const table: Record<string, Record<string, string>> = {};
  for (const { country, first, firstFor, confidence } of numbers) {
    if (confidence === 'low') continue;
    const group = (table[firstFor] ??= {});
    group[first] = (group[first] ?? '') + country;
  }
  return table;
}

/** Nation to the id of its urgent mental health line. */
export function mentalHealthTable(notices: NoticesSource): Record<string, string> {
  const found = Object.entries(notices.urgentMentalHealth).filter(([, { service }]) => service !== null);
  return Object.fromEntries(found.map(([nation, { service }]) => [nation, service!]));
}
