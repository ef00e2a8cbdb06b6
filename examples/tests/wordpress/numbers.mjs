import { urgentHelp } from '../../../packages/content/dist/directory/urgent.js';
import * as table from '../../../packages/content/generated/urgent.js';

/** Countries whose emergency number is known, in order. */
export function emergencyCountries() {
  const known = Object.values(table.emergency).flatMap((numbers) =>
    Object.values(numbers).flatMap((countries) => countries.match(/../g)),
  );
  return [...new Set(known)].toSorted();
}

/** What the plugin writes for a country: the emergency number, then up to three lines with their first number. */
export function numbersOf(country) {
  const { emergency, lines } = urgentHelp(country, undefined, new Date());
  return {
    emergency: emergency.number,
    lines: lines.slice(0, 3).flatMap(({ name, ways: [way] }) => {
      if (way?.type === 'phone') return [[name, way.display, `tel:${way.value}`]];
      if (way?.type === 'text') return [[name, way.extra ? `text ${way.extra} to ${way.display}` : way.display, '']];
      return [];
    }),
  };
}
