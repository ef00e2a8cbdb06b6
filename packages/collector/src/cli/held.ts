import { dropHeld, heldReports, releaseHeld } from '../held/held.js';
import type { Context } from '../server/context.js';
import type { Arguments } from './arguments.js';
import { Stop } from './stop.js';
import { table } from './table.js';

/** `held list`: what waits in quarantine, and why. */
export async function listHeld({ store }: Context): Promise<void> {
  const rows = (await heldReports(store)).map(({ area, id, day, kind, place, reason }) => [
    area,
    id,
    day,
    place || kind,
    reason,
  ]);
  console.log(table(['area', 'id', 'day', 'place', 'why'], rows, 'Nothing is held.'));
}

/** `held release <area> <id>`. */
export async function letIn({ store, today }: Context, { words }: Arguments): Promise<void> {
  const [area, id] = twoWords(words);
  if (!(await releaseHeld(store, area, id, today()))) throw notHeld();
  console.log('Let in: it counts now.');
}

/** `held drop <area> <id>`. */
export async function drop({ store }: Context, { words }: Arguments): Promise<void> {
  const [area, id] = twoWords(words);
  if (!(await dropHeld(store, area, id))) throw notHeld();
  console.log('Dropped. If it is sent again it changes nothing.');
}

const notHeld = () => new Stop('No such report is held. See collector held list.');

function twoWords([area, id, ...others]: readonly string[]): [string, string] {
  if (!area || !id || others.length > 0) throw new Stop('Name the area and the id, as held list shows them.', 2);
  return [area, id];
}
