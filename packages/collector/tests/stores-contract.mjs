// What every store promises, whatever the engine: the same tests for libsql, node:sqlite and PostgreSQL.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Disclosure } from '../dist/figures/disclosure.js';
import { dropHeld, forgetHeld, hasRoom, heldPage, releaseHeld } from '../dist/held/held.js';
import { locationsOf } from '../dist/store/location.js';
import { migrate } from '../dist/store/migrate.js';
import { migrations } from '../dist/store/migrations.js';
import { openStore } from '../dist/store/open.js';
import { addCounts } from '../dist/store/write-batches.js';
import { batchAt, sumOf } from './stores-batches.mjs';

const sums = 'SELECT counter, SUM(n) AS n FROM tally GROUP BY counter ORDER BY counter';

/**
 * `newLocation()` gives the location of an empty database, `open` opens one; as `openStore` takes them. Each test gets a
 * database of its own.
 */
export function storeContract(name, newLocation, open) {
  const withStore = async (work) => {
    const location = await newLocation();
    const store = await openStore([location], { open });
    try {
      return await work(store, location);
    } finally {
      await store.close();
    }
  };

  describe(`a store of ${name}`, { timeout: 60_000 }, () => {
    it('is of that engine', () => withStore(({ home }) => assert.equal(home.engine, name)));

    it('has no column for an address, a time of day, a moment of arrival or an order of arrival', () =>
      withStore(async ({ home }) => {
        const periods = ['day', 'week', 'month', 'quarter'];
        const columns = {
          batch: ['area', 'id', 'forget'],
          tally: ['area', ...periods, 'place', 'kind', 'version', 'counter', 'n'],
          held: ['area', 'id', ...periods, 'place', 'kind', 'version', 'counts', 'reason'],
          publication: ['period', 'counter'],
          published: ['period', 'counter', 'area', 'kind', 'place', 'version', 'n', 'late'],
        };
        for (const [table, expected] of Object.entries(columns)) {
          const rows = await home.query(
            name === 'postgres'
              ? 'SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = ?'
              : 'SELECT name, type FROM pragma_table_info(?)',
            table,
          );
          assert.deepEqual(rows.map((row) => row.name).sort(), [...expected].sort(), table);
          for (const { name: column, type } of rows) {
            assert.equal(type.toLowerCase(), ['n', 'late'].includes(column) ? 'bigint' : 'text', column);
          }
          // SQLite numbers rows as they come. PostgreSQL has such numbers of its own, of which the guide speaks.
          if (name !== 'postgres') await assert.rejects(home.query(`SELECT rowid FROM ${table}`), /no such column/);
        }
      }));

    it('counts a batch once, in one group and in two', () =>
      withStore(async (store) => {
        const batch = batchAt(1);
        assert.deepEqual(await Promise.all([store.take(batch), store.take(batch)]), ['stored', 'known']);
        assert.equal(await store.take({ ...batch }), 'known');
        assert.deepEqual(await store.everywhere(sums), sumOf([batch]));
      }));

    it('knows an id in its own area only', () =>
      withStore(async (store) => {
        const batch = batchAt(1);
        assert.equal(await store.take(batch), 'stored');
        assert.equal(await store.take({ ...batch, area: 'W06000015' }), 'stored');
      }));

    it('adds up many batches, repeats among them, to exactly what they hold', () =>
      withStore(async (store) => {
        const batches = Array.from({ length: 1500 }, (_, index) => batchAt(index));
        const taken = await Promise.all([...batches, ...batches.slice(500)].map((batch) => store.take(batch)));
        assert.equal(taken.filter((each) => each === 'stored').length, 1500);
        assert.deepEqual(await store.everywhere(sums), sumOf(batches));
      }));

    it('gives exact sums when two processes take the same batches at once', () =>
      withStore(async (store, location) => {
        const other = await openStore([location], { open });
        const batches = Array.from({ length: 600 }, (_, index) => batchAt(index));
        const both = [store, other].map((each) => Promise.all(batches.map((batch) => each.take(batch))));
        const taken = (await Promise.all(both)).flat();
        await other.close();
        assert.equal(taken.filter((each) => each === 'stored').length, 600);
        assert.deepEqual(await store.everywhere(sums), sumOf(batches));
      }));

    it('puts what is not plausible aside, uncounted, until it is let in', () =>
      withStore(async (store) => {
        const odd = { ...batchAt(1), held: 'too many' };
        assert.deepEqual([await store.take(odd), await store.take(odd)], ['stored', 'known']);
        assert.deepEqual(await store.everywhere(sums), []);
        const rows = await store.everywhere('SELECT area, id, reason, counts FROM held');
        assert.deepEqual(rows, [
          { area: odd.area, id: odd.id, reason: 'too many', counts: JSON.stringify(odd.counts) },
        ]);
        await store.home.transaction(async (inside) => {
          await addCounts(inside, [odd]);
          await inside.query('DELETE FROM held WHERE area = ? AND id = ?', odd.area, odd.id);
        });
        assert.deepEqual(await store.everywhere(sums), sumOf([odd]));
      }));

    it('lists what waits by place and day, lets in a whole day, drops it, and forgets it with its ids', () =>
      withStore(async (store) => {
        const odd = [1, 2, 3].map((number) => ({ ...batchAt(number), kind: `kind ${number}`, held: 'too many' }));
        const [one, two, three] = odd.map(({ area, day, kind, place }) => ({ area, day, kind, place }));
        const kinds = async () => (await heldPage(store, 1, new Disclosure())).held.map(({ kind }) => kind).toSorted();
        for (const batch of odd) await store.take(batch);
        assert.deepEqual(await kinds(), ['kind 1', 'kind 2', 'kind 3']);
        assert.equal(await hasRoom(store, odd[0]), true);
        assert.deepEqual([await releaseHeld(store, one, one.day), await dropHeld(store, two)], [1, 1]);
        assert.deepEqual(await store.everywhere(sums), sumOf([odd[0]]));
        const { forget } = odd[2];
        await forgetHeld(store, forget);
        assert.deepEqual(await kinds(), ['kind 3']);
        await store.forgetIds('9999-01-01');
        await forgetHeld(store, '9999-01-01');
        assert.deepEqual(await kinds(), []);
        assert.equal(await releaseHeld(store, three, three.day), 0);
      }));

    it('lets a batch that cannot be written take no other with it', () =>
      withStore(async (store) => {
        const broken = { ...batchAt(2), day: null };
        const results = await Promise.allSettled([batchAt(1), broken, batchAt(3)].map((batch) => store.take(batch)));
        assert.deepEqual(
          results.map(({ status }) => status),
          ['fulfilled', 'rejected', 'fulfilled'],
        );
        assert.equal(results[1].reason.name, 'StoreUnavailableError');
        assert.equal(await store.take(batchAt(2)), 'stored');
        assert.deepEqual(await store.everywhere(sums), sumOf([batchAt(1), batchAt(2), batchAt(3)]));
      }));

    it('takes a transaction back as a whole, also when the work goes on after a failure', () =>
      withStore(async ({ home }) => {
        const add = (inside, value) => inside.query('INSERT INTO setting (name, value) VALUES (?, ?)', 'one', value);
        await assert.rejects(
          home.transaction(async (inside) => {
            await add(inside, 'first');
            throw new Error('stop');
          }),
          /stop/,
        );
        await assert.rejects(
          home.transaction(async (inside) => {
            await add(inside, 'first');
            await add(inside, null).catch(() => undefined);
          }),
        );
        assert.deepEqual(await home.query("SELECT value FROM setting WHERE name = 'one'"), []);
        await home.transaction((inside) => add(inside, 'first'));
        assert.deepEqual(await home.query("SELECT value FROM setting WHERE name = 'one'"), [{ value: 'first' }]);
      }));

    it('reads and changes one row in two processes at once as if they took turns', () =>
      withStore(async (store, location) => {
        const other = await openStore([location], { open });
        await store.home.query("INSERT INTO setting (name, value) VALUES ('count', '0')");
        const addOne = ({ home }) =>
          home.transaction(async (inside) => {
            const [{ value }] = await inside.query("SELECT value FROM setting WHERE name = 'count'");
            await inside.query("UPDATE setting SET value = ? WHERE name = 'count'", String(Number(value) + 1));
          });
        await Promise.all(
          [store, other].map(async (each) => Promise.all(Array.from({ length: 20 }, () => addOne(each)))),
        );
        await other.close();
        assert.deepEqual(await store.home.query("SELECT value FROM setting WHERE name = 'count'"), [{ value: '40' }]);
      }));

    it('gives whole numbers as numbers, and texts with marks and quotes as they came', () =>
      withStore(async ({ home }) => {
        const text = `it's "here"? Ärzte, 🪑, \u0001`;
        await home.query('INSERT INTO setting (name, value) VALUES (?, ?)', 'text', text);
        const rows = await home.query(
          `SELECT value, CAST(? AS BIGINT) AS big, '?' AS mark, COUNT(*) AS n FROM setting WHERE name = 'text' GROUP BY value`,
          Number.MAX_SAFE_INTEGER,
        );
        assert.deepEqual(rows, [{ value: text, big: Number.MAX_SAFE_INTEGER, mark: '?', n: 1 }]);
      }));

    it('forgets ids after their last day, and no count', () =>
      withStore(async (store) => {
        const batches = Array.from({ length: 2100 }, (_, index) => batchAt(index));
        await Promise.all(batches.map((batch) => store.take({ ...batch, forget: '2026-12-29' })));
        await store.take({ ...batchAt(2100), forget: '2026-12-30' });
        await store.forgetIds('2026-12-30');
        assert.deepEqual(await store.everywhere('SELECT id FROM batch'), [{ id: batchAt(2100).id }]);
        assert.deepEqual(await store.everywhere(sums), sumOf([...batches, batchAt(2100)]));
      }));

    it('comes up once when several processes start at once on an empty database', async () => {
      const location = await newLocation();
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore([location], { open })));
      assert.deepEqual(
        await stores[0].home.query('SELECT id FROM migration ORDER BY id'),
        migrations.map(({ id }) => ({ id })),
      );
      await Promise.all(stores.map((store) => store.close()));
    });

    it('is neither made nor brought forward by what may only look', async () => {
      const location = await newLocation();
      const look = () => openStore([location], { open, onlyExisting: true });
      await assert.rejects(look(), { name: 'StoreMissingError', message: /No collector has been started yet/ });
      const database = await open(locationsOf([location])[0]);
      await assert.rejects(database.query('SELECT id FROM migration'), 'nothing was made');
      await database.close();
      const store = await openStore([location], { open });
      const looked = await look();
      assert.deepEqual(await looked.everywhere(sums), []);
      await looked.close();
      await store.home.query('DELETE FROM migration WHERE id > 1');
      await assert.rejects(look(), { name: 'OlderDatabaseError', message: /start this version of it first/ });
      assert.deepEqual(await store.home.query('SELECT id FROM migration'), [{ id: 1 }]);
      await store.close();
    });

    it('leaves a step that fails undone, and goes on with the next start', () =>
      withStore(async ({ home }) => {
        const half = 'CREATE TABLE half (n BIGINT)';
        await assert.rejects(
          migrate(home, [...migrations, { id: 9000, name: 'broken', statements: [half, half] }]),
          /half/,
        );
        await migrate(home, [...migrations, { id: 9000, name: 'mended', statements: [half] }]);
        assert.deepEqual(await home.query('SELECT n FROM half'), []);
      }));

    it('refuses a database that a newer version has changed, and says what to install', () =>
      withStore(async ({ home }, location) => {
        await migrate(home, [...migrations, { id: 9000, name: 'later', statements: [] }]);
        await assert.rejects(
          openStore([location], { open }),
          /newer version \(step 9000.*Install a newer @talkplace\/collector/,
        );
      }));

    it('answers with StoreUnavailableError once it is closed', async () => {
      const location = await newLocation();
      const store = await openStore([location], { open });
      await store.close();
      await store.close();
      await assert.rejects(store.take(batchAt(1)), { name: 'StoreUnavailableError' });
      await assert.rejects(store.everywhere(sums), { name: 'StoreUnavailableError' });
    });
  });
}
