import type { MadeUpPlace } from './day.js';

/** Organisations of the simulation and their places. All of them are made up; the area codes are real ones. */
export const madeUp: readonly { organisation: string; places: readonly MadeUpPlace[] }[] = [
  {
    organisation: 'Harbour Barbers Together',
    places: ['Harbour Street', 'Quay Lane', 'Market Row', 'Lighthouse', 'Old Pier', 'Clifftop', 'Ropewalk', 'Tide'].map(
      (name, at) => ({
        name: `${name} Barbers`,
        kind: 'barbershop',
        area: at < 5 ? 'E06000027' : 'E09000022',
        people: 60 + at * 10,
        visitors: 9 + at * 2,
        languages: ['en', 'en', 'other'],
        since: '2026-01-05',
      }),
    ),
  },
  {
    organisation: 'Northgate Works',
    places: ['Tools', 'Print', 'Kitchens', 'Parts', 'Stores'].map((name, at) => ({
      name: `Northgate ${name}`,
      kind: 'workplace',
      area: at < 3 ? 'E09000022' : 'E06000027',
      people: at === 4 ? 12 : 90 + at * 40,
      visitors: at === 4 ? 2 : 6 + at,
      languages: ['en', 'other'],
      since: '2026-01-12',
    })),
  },
  {
    organisation: 'Millbrook Schools',
    places: ['Primary', 'Juniors', 'Infants', 'High School'].map((name, at) => ({
      name: `Millbrook ${name}`,
      kind: 'school',
      area: 'W06000015',
      people: 210 + at * 120,
      visitors: 5 + at * 2,
      languages: ['en', 'cy'],
      since: '2026-02-02',
    })),
  },
  {
    organisation: 'Lantern Halls',
    places: ['Lantern Hall', 'Well Green', 'Turf Road', 'St Brigid’s Room', 'The Weir'].map((name, at) => ({
      name,
      kind: 'community',
      area: 'IE',
      people: 70 + at * 25,
      visitors: 7 + at,
      languages: ['en', 'ar', 'other'],
      since: '2026-01-19',
    })),
  },
];
