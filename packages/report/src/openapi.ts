import { limits } from './limits.js';
import { reportJsonSchema } from './schema.js';

const refusal = {
  description: 'Why, and what to do.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['error', 'message'],
        properties: { error: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const later = (description: string) => ({
  description,
  headers: { 'Retry-After': { schema: { type: 'integer', minimum: 0 }, description: 'Seconds.' } },
});

/** The endpoint that takes reports in, as OpenAPI 3.1: what any endpoint of your own must answer. */
export function openApi(): Record<string, unknown> {
  const answers = {
    202: {
      description: `Committed, or known already: both look the same. An id is remembered for ${limits.idDays} days after its day.`,
    },
    400: { ...refusal, description: 'Not a report that may be taken. The sender throws it away.' },
    403: { ...refusal, description: 'This origin, place or key may not report. The sender throws it away.' },
    408: later('Took too long. The sender keeps it and tries again.'),
    410: { description: 'Counting has ended. The sender throws away all it has and stops.' },
    413: { ...refusal, description: `Longer than ${limits.bodyBytes} bytes. The sender throws it away.` },
    415: { ...refusal, description: 'Neither text/plain nor JSON. The sender throws it away.' },
    429: later('Too many. The sender keeps it and tries again.'),
    503: later('Cannot be committed now. The sender keeps it and tries again.'),
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Talkplace reports',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'Takes batches of anonymous counts. Answer only after the report is safe; count a report once, however often it comes.',
    },
    servers: [{ url: '/' }],
    paths: {
      '/counts': {
        post: {
          operationId: 'report',
          summary: 'Send one report',
          description:
            'Sent without credentials and without a referrer, as text/plain so that browsers need not ask first. Answer with Access-Control-Allow-Origin and Access-Control-Expose-Headers: Retry-After.',
          security: [],
          requestBody: {
            required: true,
            content: {
              'text/plain': {
                schema: { type: 'string', maxLength: limits.bodyBytes, contentMediaType: 'application/json' },
              },
              'application/json': { schema: { $ref: '#/components/schemas/Report' } },
            },
          },
          responses: answers,
        },
      },
    },
    components: { schemas: { Report: reportJsonSchema() } },
  };
}
