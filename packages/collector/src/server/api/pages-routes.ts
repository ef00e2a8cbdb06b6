import { pageOf, pages, savePage } from '../../pages/pages.js';
import type { Context } from '../context.js';
import { notThere, read } from './refusals.js';
import { mayLookAt, personOf, type Route } from './route.js';
import * as shapes from './shapes.js';

/** What organisations say in public beside their totals. */
export function pagesRoutes({ store }: Context): Route[] {
  return [
    {
      who: 'own',
      method: 'GET',
      url: '/pages',
      async answer(request) {
        const person = personOf(request);
        return (await pages(store)).filter(({ organisation }) => mayLookAt(person, organisation));
      },
    },
    {
      who: 'own',
      method: 'GET',
      url: '/pages/:organisation',
      async answer(request) {
        const { organisation } = read(shapes.byOrganisation, request.params);
        const page = mayLookAt(personOf(request), organisation) ? await pageOf(store, organisation) : undefined;
        if (!page) throw notThere('organisation');
        return page;
      },
    },
    {
      who: 'own',
      method: 'PUT',
      url: '/pages/:organisation',
      async answer(request) {
        const { organisation } = read(shapes.byOrganisation, request.params);
        const text = read(shapes.pageText, request.body);
        const page = mayLookAt(personOf(request), organisation) ? await savePage(store, organisation, text) : undefined;
        if (!page) throw notThere('organisation');
        return page;
      },
    },
  ];
}
