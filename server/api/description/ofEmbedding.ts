import { json, problemType } from './ofLetters.ts';
import type { Operation } from './operation.ts';
import { health, problem, ready } from './shapes/answers.ts';
import { oembed } from './shapes/embedding.ts';

/** The most that a frame may measure, in CSS pixels. */
const size = { type: 'integer', minimum: 1 };

/** How to embed, and whether the portal is well. */
export const ofEmbedding: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/oembed', id: 'oembed', about: 'Embedding' },
    summary: 'How to embed an address of the portal (oEmbed 1.0)',
    parameters: {
      url: { in: 'query', describes: 'A page or a frame of the portal.', schema: { type: 'string' }, required: true },
      format: {
        in: 'query',
        describes: '`json`, when left out.',
        schema: { type: 'string', enum: ['json', 'xml', ''] },
      },
      maxwidth: { in: 'query', describes: 'In CSS pixels.', schema: size },
      maxheight: { in: 'query', describes: 'In CSS pixels.', schema: size },
    },
    answers: {
      200: { describes: 'The frame.', content: { [json]: oembed, 'text/xml': null } },
      400: { describes: '`url` is missing or no address.', content: { [problemType]: problem } },
      404: { describes: 'Nothing of ours that can be embedded.', content: { [problemType]: problem } },
      501: { describes: 'Another format.', content: { [problemType]: problem } },
      503: { describes: 'The store is busy.', content: { [problemType]: problem }, retryAfter: true },
    },
    examples: [
      { shows: 'A letter', target: '/api/oembed?url={origin}/en/letters/safeguards', status: 200 },
      { shows: 'Without an address', target: '/api/oembed', status: 400 },
      { shows: 'An address of somebody else', target: '/api/oembed?url=https://other.example/', status: 404 },
    ],
  },
  {
    ...{ method: 'get', path: '/api/openapi.json', id: 'openapi', about: 'Embedding' },
    summary: 'This description',
    answers: { 200: { describes: 'OpenAPI 3.1.', content: { [json]: null } } },
    examples: [{ shows: 'This description', target: '/api/openapi.json', status: 200 }],
  },
  {
    ...{ method: 'get', path: '/healthz', id: 'healthz', about: 'Health' },
    summary: 'Whether the process answers',
    answers: { 200: { describes: 'It does.', content: { [json]: health } } },
    examples: [{ shows: 'A process that runs', target: '/healthz', status: 200, answer: { status: 'ok' } }],
  },
  {
    ...{ method: 'get', path: '/readyz', id: 'readyz', about: 'Health' },
    summary: 'Whether people can sign',
    answers: {
      200: { describes: 'They can.', content: { [json]: ready } },
      503: {
        describes: 'They cannot: the store takes no writes, or no file can be opened for who connects.',
        content: { [json]: ready },
      },
    },
    examples: [{ shows: 'A store that answers', target: '/readyz', status: 200, answer: { status: 'ready' } }],
  },
];
