import type { PlaceKind } from '@talkplace/report';
import type { MadeUpPlace } from './day.js';

interface MadeUpOrganisation {
  organisation: string;
  places: readonly MadeUpPlace[];
}

const areas = { england: ['E06000027', 'E09000022'], wales: ['W06000015'], ireland: ['IE'] };

/** Places of an organisation in its first area: as many as a number needs to be shown. */
const inFirstArea = 3;
const languages = { england: ['en', 'en', 'other'], wales: ['en', 'cy'], ireland: ['en', 'ar', 'other'] };

/** Places of one organisation, each a little busier than the one before; the last of a workplace is too small to see itself. */
function organisationOf(
  organisation: string,
  kind: PlaceKind,
  country: keyof typeof areas,
  names: readonly string[],
  { people, visitors, since }: Pick<MadeUpPlace, 'people' | 'visitors' | 'since'>,
): MadeUpOrganisation {
  return {
    organisation,
    places: names.map((name, at) => {
      const isSmall = kind === 'workplace' && at === names.length - 1;
      return {
        name,
        kind,
        area: areas[country].at(at < inFirstArea ? 0 : -1)!,
        people: isSmall ? 12 : people + at * 30,
        visitors: isSmall ? 2 : visitors + at * 2,
        languages: languages[country],
        since,
      };
    }),
  };
}

const named = (before: string, names: readonly string[], after = '') =>
  names.map((name) => [before, name, after].filter(Boolean).join(' '));

/**
 * Organisations of the simulation and their places. All of them are made up; the area codes are real ones. Each kind and each
 * nation has three organisations of about the same size, as counters of danger are shown for no fewer.
 */
export const madeUp: readonly MadeUpOrganisation[] = [
  organisationOf(
    'Harbour Barbers Together',
    'barbershop',
    'england',
    named('', ['Harbour Street', 'Quay Lane', 'Market Row', 'Lighthouse', 'Old Pier', 'Clifftop'], 'Barbers'),
    { people: 60, visitors: 9, since: '2026-01-05' },
  ),
  organisationOf(
    'Chairs of the Valley',
    'barbershop',
    'wales',
    named('', ['Bridge End', 'Colliery Row', 'Chapel Hill', 'Slate Yard'], 'Barbers'),
    { people: 60, visitors: 12, since: '2026-01-12' },
  ),
  organisationOf(
    'Ropewalk Barbers',
    'barbershop',
    'ireland',
    named('', ['Ropewalk', 'Tide', 'Fair Green', 'Canal Side'], 'Barbers'),
    { people: 60, visitors: 12, since: '2026-01-19' },
  ),
  organisationOf(
    'Northgate Works',
    'workplace',
    'england',
    named('Northgate', ['Tools', 'Print', 'Kitchens', 'Parts', 'Stores']),
    { people: 90, visitors: 8, since: '2026-01-12' },
  ),
  organisationOf('Quarry Side', 'workplace', 'wales', named('Quarry Side', ['Stone', 'Haulage', 'Office', 'Yard']), {
    people: 90,
    visitors: 10,
    since: '2026-01-26',
  }),
  organisationOf('Peat Road', 'workplace', 'ireland', named('Peat Road', ['Mill', 'Dairy', 'Depot', 'Lodge']), {
    people: 90,
    visitors: 10,
    since: '2026-02-02',
  }),
  organisationOf(
    'Ashdown Schools',
    'school',
    'england',
    named('Ashdown', ['Primary', 'Juniors', 'Infants', 'High School']),
    {
      people: 210,
      visitors: 8,
      since: '2026-02-02',
    },
  ),
  organisationOf(
    'Millbrook Schools',
    'school',
    'wales',
    named('Millbrook', ['Primary', 'Juniors', 'Infants', 'High School']),
    { people: 210, visitors: 8, since: '2026-02-02' },
  ),
  organisationOf(
    'Three Lakes Schools',
    'school',
    'ireland',
    named('Three Lakes', ['National School', 'College', 'Gaelscoil']),
    {
      people: 210,
      visitors: 10,
      since: '2026-02-02',
    },
  ),
  organisationOf('Shore Halls', 'community', 'england', ['Shore Hall', 'Lamp Room', 'The Net Loft', 'Winter Garden'], {
    people: 70,
    visitors: 8,
    since: '2026-01-19',
  }),
  organisationOf('Hafan Halls', 'community', 'wales', ['Hafan Hall', 'The Weavers', 'Top Field', 'The Vestry'], {
    people: 70,
    visitors: 8,
    since: '2026-01-26',
  }),
  organisationOf(
    'Lantern Halls',
    'community',
    'ireland',
    ['Lantern Hall', 'Well Green', 'Turf Road', 'St Brigid’s Room', 'The Weir'],
    { people: 70, visitors: 7, since: '2026-01-19' },
  ),
];
