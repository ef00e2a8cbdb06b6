/** One step from an older form of the database to a newer one. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  /** SQL that every engine speaks, or what each engine needs. */
  readonly statements: readonly (string | { readonly sqlite: string; readonly postgres: string })[];
}

const tally = `CREATE TABLE tally (
          area TEXT NOT NULL, day TEXT NOT NULL, week TEXT NOT NULL, month TEXT NOT NULL, quarter TEXT NOT NULL,
          place TEXT NOT NULL, kind TEXT NOT NULL, version TEXT NOT NULL, counter TEXT NOT NULL, n BIGINT NOT NULL,
          PRIMARY KEY (area, day, week, month, quarter, place, kind, version, counter))`;

/**
 * A table of reports. SQLite would number its rows in the order in which they came, so there it has none but its key;
 * `more` is for PostgreSQL.
 */
const ofReports = (table: string, more = '') => ({ sqlite: `${table} WITHOUT ROWID`, postgres: `${table}${more}` });

/**
 * Steps from an empty database to the present form, in order; each runs once, in a transaction of its own. A step that was
 * released is never changed: what must change comes as a new one. Every database carries all tables; a shard that is not
 * the first leaves those of places and accounts empty.
 */
export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: 'start',
    statements: [
      // Reports. No column holds an address, a time of day or the moment of arrival.
      ofReports(
        `CREATE TABLE batch (area TEXT NOT NULL, id TEXT NOT NULL, forget TEXT NOT NULL, PRIMARY KEY (area, id))`,
      ),
      `CREATE INDEX batch_forget ON batch (forget)`,
      // Half of each page is left free: PostgreSQL then writes a changed total beside the old one and touches no index.
      ofReports(tally, ' WITH (fillfactor = 50)'),
      `CREATE INDEX tally_month ON tally (month, counter)`,
      `CREATE INDEX tally_place ON tally (place, day)`,
      // Reports that are not plausible: kept as they came, until an operator lets them in or drops them.
      ofReports(`CREATE TABLE held (
          area TEXT NOT NULL, id TEXT NOT NULL, day TEXT NOT NULL, week TEXT NOT NULL, month TEXT NOT NULL,
          quarter TEXT NOT NULL, place TEXT NOT NULL, kind TEXT NOT NULL, version TEXT NOT NULL, counts TEXT NOT NULL,
          reason TEXT NOT NULL, PRIMARY KEY (area, id))`),
      `CREATE INDEX held_place ON held (place, day)`,
      // Places.
      `CREATE TABLE organisation (id TEXT PRIMARY KEY, name TEXT NOT NULL, created TEXT NOT NULL)`,
      `CREATE TABLE place (
          id TEXT PRIMARY KEY, organisation TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, area TEXT NOT NULL,
          people BIGINT, created TEXT NOT NULL, closed TEXT)`,
      `CREATE INDEX place_organisation ON place (organisation)`,
      `CREATE TABLE place_key (hash TEXT PRIMARY KEY, place TEXT NOT NULL, created TEXT NOT NULL, revoked TEXT)`,
      `CREATE INDEX place_key_place ON place_key (place)`,
      // People who look at figures. `role` is operator or viewer; a viewer has an organisation or an area.
      `CREATE TABLE account (
          id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, password TEXT, role TEXT NOT NULL, organisation TEXT, area TEXT,
          created TEXT NOT NULL)`,
      `CREATE TABLE invitation (hash TEXT PRIMARY KEY, account TEXT NOT NULL, expires BIGINT NOT NULL)`,
      `CREATE TABLE session (id TEXT PRIMARY KEY, account TEXT, data TEXT NOT NULL, expires BIGINT NOT NULL)`,
      // What an organisation says in public beside its totals.
      `CREATE TABLE page (
          organisation TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, said TEXT NOT NULL,
          did TEXT NOT NULL, language TEXT NOT NULL, published BIGINT NOT NULL)`,
      `CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)`,
    ],
  },
  {
    id: 2,
    name: 'published',
    statements: [
      // What a period showed on the day of its publication, counter by counter: written once, never changed. `late` is the
      // part of `n` whose days lie before the period.
      ofReports(
        `CREATE TABLE publication (period TEXT NOT NULL, counter TEXT NOT NULL, PRIMARY KEY (period, counter))`,
      ),
      ofReports(`CREATE TABLE published (
          period TEXT NOT NULL, counter TEXT NOT NULL, area TEXT NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL,
          version TEXT NOT NULL, n BIGINT NOT NULL, late BIGINT NOT NULL,
          PRIMARY KEY (period, counter, area, kind, place, version))`),
    ],
  },
];
