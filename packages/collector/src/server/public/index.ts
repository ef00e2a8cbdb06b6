import type { FastifyInstance, FastifyReply } from 'fastify';
import { useSessions } from '../../accounts/sessions.js';
import { pageBySlug } from '../../pages/pages.js';
import { mayLookAt } from '../api/route.js';
import type { Context } from '../context.js';
import { publicNumbers, type PublicNumbers } from './numbers.js';
import { plainPage, publicPage, styleAddress } from './page.js';
import { style } from './style.js';

/** One stylesheet of ours, and nothing else: no script, no picture, no frame, no form. */
const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Numbers change once a month; so long are they kept, in milliseconds. */
const keepNumbers = 60_000;

/** Serves the pages that organisations publish, at `/public/<slug>`. Ready when the server is. */
export function registerPublicPages(app: FastifyInstance, context: Context): void {
  void app.register(async (pages) => {
    await useSessions(pages, context);
    pages.addHook('onRequest', async (_, reply) => {
      reply.headers({
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    });
    pages.setErrorHandler((error, request, reply) => {
      request.log.error({ kind: (error as Error).name }, 'public: failed');
      const text = 'The page cannot be shown now. Try again in a minute.';
      return send(reply.status(503).header('retry-after', 60), plainPage('Not now', text), 'no-store');
    });
    const numbersOf = rememberNumbers(context);

    pages.get(styleAddress, async (_, reply) =>
      reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(style),
    );

    pages.get<{ Params: { slug: string } }>('/public/:slug', async ({ params, person }, reply) => {
      const page = await pageBySlug(context.store, params.slug);
      const mayPreview = page && person && mayLookAt(person, page.organisation);
      if (!page || !(page.published || mayPreview)) {
        const text = 'There is no such page, or it is not published.';
        return send(reply.status(404), plainPage('Not found', text), 'no-store');
      }
      const owner = (await context.places.organisations()).find(({ id }) => id === page.organisation);
      const numbers = await numbersOf(page.organisation);
      const text = publicPage(page, owner?.name ?? '', numbers, !page.published);
      return send(reply, text, page.published ? 'public, max-age=60' : 'no-store');
    });
  });
}

const send = (reply: FastifyReply, text: string, cache: string) =>
  reply.header('cache-control', cache).type('text/html; charset=utf-8').send(text);

/** Asks for the numbers of an organisation at most once a minute, however many people look at its page. */
function rememberNumbers({ figures, now }: Context) {
  const kept = new Map<string, { until: number; numbers: Promise<PublicNumbers> }>();
  return (organisation: string): Promise<PublicNumbers> => {
    const found = kept.get(organisation);
    if (found && found.until > now()) return found.numbers;
    const numbers = publicNumbers(figures, organisation);
    kept.set(organisation, { until: now() + keepNumbers, numbers });
    numbers.catch(() => kept.delete(organisation));
    return numbers;
  };
}
