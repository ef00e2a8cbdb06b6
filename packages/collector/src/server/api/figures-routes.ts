import { scopeOf, type Person } from '../../accounts/person.js';
import type { FiguresQuery } from '../../api.js';
import type { Context } from '../context.js';
import { notThere, notYours, read } from './refusals.js';
import { mayLookAt, personOf, type Route } from './route.js';
import * as shapes from './shapes.js';

/** What was counted, within the scope of who asks. */
export function figuresRoutes({ figures, places }: Context): Route[] {
  return [
    { who: 'anyone', method: 'GET', url: '/rules', answer: () => figures.rules() },
    { who: 'anyone', method: 'GET', url: '/counters', answer: () => figures.counters() },
    {
      who: 'people',
      method: 'GET',
      url: '/overview',
      answer: (request) => figures.overview(scopeOf(personOf(request))),
    },
    {
      who: 'people',
      method: 'GET',
      url: '/figures',
      answer(request) {
        const person = personOf(request);
        return figures.figures(queryOf(request.query, person), scopeOf(person));
      },
    },
    {
      who: 'people',
      method: 'GET',
      url: '/figures.csv',
      async answer(request, reply) {
        const person = personOf(request);
        const query = queryOf(request.query, person);
        const text = await figures.csv(query, scopeOf(person));
        const { counter, kind, area, from, to } = query;
        const name = ['talkplace', counter, kind, area, from, to].filter((part) => part !== undefined).join('-');
        return (
          reply
            .header('content-type', 'text/csv; charset=utf-8')
            .header('content-disposition', `attachment; filename="${name}.csv"`)
            // Excel takes a text for one of its own old character sets unless a byte order mark stands first.
            .send(`\uFEFF${text}`)
        );
      },
    },
    {
      who: 'people',
      method: 'GET',
      url: '/coverage',
      answer: (request) =>
        figures.coverage(read(shapes.coverageQuery, request.query).period, scopeOf(personOf(request))),
    },
    {
      who: 'own',
      method: 'GET',
      url: '/places/:id/month/:month',
      async answer(request) {
        const { id, month } = read(shapes.byMonth, request.params);
        const place = (await places.places()).find((each) => each.id === id);
        if (!place || !mayLookAt(personOf(request), place.organisation)) throw notThere('place');
        return figures.placeMonth(id, month);
      },
    },
  ];
}

function queryOf(given: unknown, person: Person): FiguresQuery {
  const query = read(shapes.figuresQuery, given);
  if (person.area !== undefined && query.area !== undefined && query.area !== person.area) {
    throw notYours(`Your account is for the area ${person.area}. Leave the area out of the question.`);
  }
  const { columns, kind, area, ...rest } = query;
  return {
    ...rest,
    ...(columns === undefined ? {} : { columns }),
    ...(kind === undefined ? {} : { kind }),
    ...(area === undefined ? {} : { area }),
  };
}
