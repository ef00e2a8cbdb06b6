import type { FastifyInstance } from 'fastify';
import { useSessions } from '../../accounts/sessions.js';
import type { Context } from '../context.js';
import { figuresRoutes } from './figures-routes.js';
import { heldRoutes } from './held-routes.js';
import { pagesRoutes } from './pages-routes.js';
import { peopleRoutes } from './people-routes.js';
import { placesRoutes } from './places-routes.js';
import { answerRefusals } from './refusals.js';
import { checkRights, type Route } from './route.js';
import { refuseOtherSites } from './same-site.js';
import { sessionRoutes } from './session-routes.js';

/** Longest body that the API reads, in bytes: a public page has two texts of some thousand letters. */
const bodyLimit = 64 * 1024;

/** Every address of the API: the table at the head of `src/api.ts`. */
export const apiRoutes = (context: Context): Route[] => [
  ...sessionRoutes(context),
  ...figuresRoutes(context),
  ...placesRoutes(context),
  ...peopleRoutes(context),
  ...heldRoutes(context),
  ...pagesRoutes(context),
];

/** Serves `/api` to the dashboard: see `src/api.ts`. Ready when the server is. */
export function registerApi(app: FastifyInstance, context: Context): void {
  void app.register(
    async (api) => {
      takeJsonOnly(api);
      answerRefusals(api);
      api.addHook('onRequest', async (request, reply) => {
        reply.header('cache-control', 'no-store');
        refuseOtherSites(request, context.config);
      });
      await useSessions(api, context);
      for (const route of apiRoutes(context)) {
        const { who, method, url } = route;
        api.route({
          method,
          url,
          bodyLimit,
          preParsing: async (request) => checkRights(request.person, who),
          handler: async (request, reply) => {
            const given = await route.answer(request, reply);
            if (reply.sent) return reply;
            return given === undefined ? reply.status(204).send() : given;
          },
        });
      }
    },
    { prefix: '/api' },
  );
}

/** A form of another website can send text and forms, but no JSON without asking us first. */
function takeJsonOnly(api: FastifyInstance) {
  const parse = api.getDefaultJsonParser('error', 'error');
  api.removeAllContentTypeParsers();
  api.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body, done);
  });
}
