/**
 * Made-up worlds for the attacks on the disclosure rules: places of 4 kinds in 10 areas, each with an organisation and a version,
 * and what they count in the first quarter of 2027. That quarter is the worst for us: apart from three days at each end its weeks
 * lie wholly inside its months, and February is exactly four weeks, so weeks and months can be subtracted.
 */

export const kinds = ['barbershop', 'workplace', 'school', 'community'];
export const areas = Array.from({ length: 10 }, (_, at) => `E0900000${at}`);
export const values = ['contact_phone', 'contact_text', 'contact_web'];
export const group = 'contact';
export const versions = ['0.1', '0.2'];
export const organisations = ['one', 'two', 'three'];

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
      organisation: organisations[(k + a + at) % 3],
      version: versions[(a + at) % 2],
    })),
  ),
);

const placesOf = new Map();
places.forEach((place, at) => {
  const key = `${place.kind} ${place.area}`;
  placesOf.set(key, [...(placesOf.get(key) ?? []), at]);
});

/**
 * What was counted: `mean` of each value in each month for each kind in each area, on average, spread unevenly over its places.
 * `counts[place][value][slot]`.
 */
export function countsOf(mean, random) {
  const counts = places.map(() => values.map(() => slots.map(() => 0)));
  for (const own of placesOf.values()) {
    const weights = own.map(() => 0.2 + random() ** 2);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    for (const v of range(values.length)) {
      for (const month of months) {
        const inMonth = range(slots.length).filter((at) => slots[at].month === month);
        for (let left = poisson(random, mean); left > 0; left--) {
          let point = random() * all;
          const at = weights.findIndex((weight) => (point -= weight) < 0);
          counts[own[at < 0 ? 0 : at]][v][inMonth[Math.floor(random() * inMonth.length)]]++;
        }
      }
    }
  }
  return counts;
}
