import type { HeldFrom } from '../api.js';
import { Disclosure } from '../figures/disclosure.js';
import { wordsOf } from '../figures/csv.js';
import { dropHeld, heldPage, releaseHeld } from '../held/held.js';
import type { Context } from '../server/context.js';
import { given, type Arguments } from './arguments.js';
import { Stop } from './stop.js';
import { table } from './table.js';

/** `held list`: what waits in quarantine, by place and day, and why. */
export async function listHeld({ store, config }: Context, { flags }: Arguments): Promise<void> {
  const asked = Number(given(flags, 'page') ?? 1);
  if (!(Number.isSafeInteger(asked) && asked > 0)) throw new Stop('A page is a number from 1.', 2);
  const { held, page, pages } = await heldPage(store, asked, new Disclosure(config.hideBelow));
  const rows = held.map(({ area, day, kind, place, reports, counted, reasons }) => [
    area,
    day,
    kind,
    place || noPlace,
    String(reports),
    wordsOf(counted),
    reasons.join(' '),
  ]);
  console.log(table(['area', 'day', 'kind', 'place', 'reports', 'counted', 'why'], rows, 'Nothing is held.'));
  if (pages > 1) console.log(`Page ${page} of ${pages}. For another one: --page <n>.`);
}

/** `held release <area> <day> <kind> <place>`. */
export async function letIn({ store, today }: Context, { words }: Arguments): Promise<void> {
  if ((await releaseHeld(store, fromOf(words), today())) === 0) throw notHeld();
  console.log('Let in: it counts now.');
}

/** `held drop <area> <day> <kind> <place>`. */
export async function drop({ store }: Context, { words }: Arguments): Promise<void> {
  if ((await dropHeld(store, fromOf(words))) === 0) throw notHeld();
  console.log('Dropped. If it is sent again it changes nothing.');
}

/** Stands for the place of reports without a key; no id of a place is as short. */
const noPlace = 'none';

const notHeld = () => new Stop('Nothing of that place and day is held. See collector held list.');

function fromOf([area, day, kind, place, ...others]: readonly string[]): HeldFrom {
  if (!area || !day || !kind || !place || others.length > 0) {
    throw new Stop('Name area, day, kind and place, as held list shows them.', 2);
  }
  return { area, day, kind, place: place === noPlace ? '' : place };
}
