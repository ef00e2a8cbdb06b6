import { Disclosure } from '../../figures/disclosure.js';
import { dropHeld, heldPage, releaseHeld } from '../../held/held.js';
import type { Context } from '../context.js';
import { notThere, read } from './refusals.js';
import type { Route } from './route.js';
import * as shapes from './shapes.js';

/** Reports that wait in quarantine. */
export function heldRoutes({ store, config, today }: Context): Route[] {
  const disclosure = new Disclosure(config.hideBelow);
  return [
    {
      who: 'operator',
      method: 'GET',
      url: '/held',
      answer: (request) => heldPage(store, read(shapes.heldQuery, request.query).page ?? 1, disclosure),
    },
    {
      who: 'operator',
      method: 'POST',
      url: '/held/release',
      async answer(request) {
        if ((await releaseHeld(store, read(shapes.heldFrom, request.body), today())) === 0) throw notThere('report');
      },
    },
    {
      who: 'operator',
      method: 'POST',
      url: '/held/drop',
      async answer(request) {
        if ((await dropHeld(store, read(shapes.heldFrom, request.body))) === 0) throw notThere('report');
      },
    },
  ];
}
