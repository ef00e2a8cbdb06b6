/**
 * Made-up worlds for the attacks on the disclosure rules: places of 4 kinds in 10 areas of 2 nations, each with an organisation,
 * and what they count in the first quarter of 2027. That quarter is the worst for us: apart from three days at each end its weeks
 * lie wholly inside its months, and February is exactly four weeks, so weeks and months can be subtracted. Each press of a
 * contact raises a counter of the way, and another of the need where one was chosen: two groups that can be subtracted.
 */

export const kinds = ['barbershop', 'workplace', 'school', 'community'];
export const areas = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => (at < 6 ? `E0900000${at}` : `W0600000${at}`));
export const nationOf = (area) => (area.startsWith('E') ? 'GB-ENG' : 'GB-WLS');
export const nations = ['GB-ENG', 'GB-WLS'];
export const ways = ['contact_phone', 'contact_text', 'contact_web'];
export const needs = ['contact_for_debt_money', 'contact_for_sleep'];
/** Tells of danger: shown for nations and months alone, and in no total. */
export const danger = 'contact_for_suicide';
/** What nobody counts: contacts of those who chose no need. */
export const without = 'without a need';
/** Counters that a place sees of itself. */
export const plain = [...ways, ...needs];
/** All that can be asked for, and what stands between them. Groups first. */
export const groups = ['contact', 'contact_for'];
export const counters = [...groups, ...plain, danger, without];
export const organisations = ['one', 'two', 'three'];

/** Kinds of press: each raises these counters, and counts in these groups. */
const presses = ways
  .flatMap((way) =>
    [...needs, danger, without].map((need) => ['contact', way, need, ...(needs.includes(need) ? ['contact_for'] : [])]),
  )
  .map((raised) => raised.map((counter) => counters.indexOf(counter)));
/** How many of a hundred presses came after each need; the rest chose none. */
const likely = [25, 50, 60, 100];

const range = (length) => Array.from({ length }, (_, at) => at);

/** One week of one month each: a day in it, and where it is shown. */
export const slots = range(14).map((at) => {
  const day =
    at === 0 ? '2027-01-01' : new Date(Date.parse('2027-01-04') + (at - 1) * 7 * 864e5).toISOString().slice(0, 10);
  const week = at === 0 ? '2026-W53' : `2027-W${String(at).padStart(2, '0')}`;
  return { day, week, month: day.slice(0, 7), quarter: '2027-Q1' };
});
export const months = [...new Set(slots.map(({ month }) => month))];
export const weeks = slots.map(({ week }) => week);

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function poisson(random, mean) {
  let product = random();
  let count = 0;
  for (; product > Math.exp(-mean); count++) product *= random();
  return count;
}

/** Four to six places of each kind in each area; the same for every world. */
export const places = kinds.flatMap((kind, k) =>
  areas.flatMap((area, a) =>
    range(4 + ((k + a) % 3)).map((at) => ({
      id: `${kind}-${area}-${at}`,
      kind,
      area,
      nation: nationOf(area),
      organisation: organisations[(k + a + at) % 3],
    })),
  ),
);

/** The day of a report that came ten days late, and is shown in the periods of a slot. */
export const lateDay = (slot) => new Date(Date.parse(slot.day) - 10 * 864e5).toISOString().slice(0, 10);

const placesOf = new Map();
places.forEach((place, at) => {
  const key = `${place.kind} ${place.area}`;
  placesOf.set(key, [...(placesOf.get(key) ?? []), at]);
});

/**
 * What was counted: `mean` of each way of contact in each month for each kind in each area, on average, spread unevenly over its
 * places. `counts[place][counter][slot]`, and how much of that came late.
 */
export function countsOf(mean, random) {
  const nothing = () => places.map(() => counters.map(() => slots.map(() => 0)));
  const [counts, late] = [nothing(), nothing()];
  const slotsOf = new Map(
    months.map((month) => [month, range(slots.length).filter((at) => slots[at].month === month)]),
  );
  for (const own of placesOf.values()) {
    const weights = own.map(() => 0.2 + random() ** 2);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    for (const way of range(ways.length)) {
      for (const inMonth of slotsOf.values()) {
        for (let left = poisson(random, mean); left > 0; left--) {
          let point = random() * all;
          const at = weights.findIndex((weight) => (point -= weight) < 0);
          const place = own[at < 0 ? 0 : at];
          const slot = inMonth[Math.floor(random() * inMonth.length)];
          const chance = random() * 100;
          const need = likely.findIndex((most) => chance < most);
          const isLate = random() < 0.1;
          for (const counter of presses[way * likely.length + need]) {
            counts[place][counter][slot]++;
            if (isLate) late[place][counter][slot]++;
          }
        }
      }
    }
  }
  return { counts, late };
}
