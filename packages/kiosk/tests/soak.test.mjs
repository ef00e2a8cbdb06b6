import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { buildApp, serveApp } from './site.mjs';
import { soak } from './soak.mjs';
import { barbers, switchOn, withPlace } from './tablet.mjs';

const long = Boolean(process.env.TALKPLACE_LONG);
const most = long ? 2000 : 150;
const time = long ? 3_000_000 : 90_000;

let site;
let tablet;
before(async () => {
  site = await serveApp(await buildApp());
  tablet = await switchOn();
});
after(async () => {
  await tablet?.close();
  await site?.close();
});

describe('a tablet after many visitors', () => {
  it('holds no more memory, nodes, listeners and storage than after the first ones', async (t) => {
    await tablet.setUp(withPlace(site.address, barbers));
    await tablet.whenOffline();
    const { visitors, seconds, start, end } = await soak(tablet, { most, time });
    t.diagnostic(`${visitors} visitors in ${Math.round(seconds)} s; ${JSON.stringify({ start, end })}`);
    assert.ok(visitors > 30, `${visitors} visitors`);
    for (const name of ['heap', 'nodes', 'listeners', 'documents']) {
      assert.ok(end[name] <= start[name] * 1.03, `${name}: ${start[name]} became ${end[name]}`);
    }
    // A database writes a log, which it makes short again when it likes.
    assert.ok(end.storage <= start.storage + 200_000, `storage: ${start.storage} became ${end.storage}`);
    assert.deepEqual(tablet.thrown, []);
  });
});
