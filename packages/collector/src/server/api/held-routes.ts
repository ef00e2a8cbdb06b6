import { dropHeld, heldReports, releaseHeld } from '../../held/held.js';
import type { Context } from '../context.js';
import { notThere, read } from './refusals.js';
import type { Route } from './route.js';
import * as shapes from './shapes.js';

/** Reports that wait in quarantine. */
export function heldRoutes({ store, today }: Context): Route[] {
  return [
    { who: 'operator', method: 'GET', url: '/held', answer: () => heldReports(store) },
    {
      who: 'operator',
      method: 'POST',
      url: '/held/:area/:id/release',
      async answer(request) {
        const { area, id } = read(shapes.byReport, request.params);
        if (!(await releaseHeld(store, area, id, today()))) throw notThere('report');
      },
    },
    {
      who: 'operator',
      method: 'DELETE',
      url: '/held/:area/:id',
      async answer(request) {
        const { area, id } = read(shapes.byReport, request.params);
        if (!(await dropHeld(store, area, id))) throw notThere('report');
      },
    },
  ];
}
