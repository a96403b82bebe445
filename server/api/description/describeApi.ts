import { z } from 'zod';
import { licence } from '#blanks/licence.ts';
import type { Operator } from '#blanks/operator.ts';
import { ofEmbedding } from './ofEmbedding.ts';
import { ofLetters } from './ofLetters.ts';
import { ofLog } from './ofLog.ts';
import { ofSigning } from './ofSigning.ts';
import type { Answer, Operation } from './operation.ts';
import * as shapesOfAnswers from './shapes/answers.ts';
import * as shapesOfEmbedding from './shapes/embedding.ts';
import * as shapesOfLetters from './shapes/letters.ts';
import * as shapesOfLog from './shapes/log.ts';
import * as shapesOfSigning from './shapes/signing.ts';

/** All that a program can ask of the portal. */
export const operations: readonly Operation[] = [...ofLetters, ...ofSigning, ...ofLog, ...ofEmbedding];

const registry = z.registry<{ id: string }>();
const shapes = { ...shapesOfLetters, ...shapesOfLog, ...shapesOfSigning, ...shapesOfEmbedding, ...shapesOfAnswers };
for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id });

/**
 * The API as OpenAPI 3.1 describes it: its shapes are made from the zod schemas in shapes/, to which a test holds what
 * is really answered.
 *
 * @param here.origin the public base URL
 * @param here.operator who answers for this copy
 */
export function describeApi({ origin, operator }: { origin: string; operator: Operator }): object {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Private & Protected',
      version: '1.0',
      summary: 'What programs can read of the portal and its letters, and how they sign.',
      description: [
        'Every answer may be read by the pages of every site (`Access-Control-Allow-Origin: *`); no cookie is set and no key is asked for. Problems are told as RFC 9457 has it, with codes that do not change; what they mean stands here.',
        'Times are ISO 8601 in UTC. What is told with 429 or 503 and `Retry-After` is worth asking again after so many seconds.',
        `All texts are data besides: ${origin}/data/index.json lists them, each with its JSON Schema.`,
      ].join('\n\n'),
      license: licence,
      ...(operator && { contact: { name: operator.name, email: operator.email } }),
    },
    servers: [{ url: origin }],
    externalDocs: { url: `${origin}/en/data`, description: 'A page on data and this API, with an example.' },
    security: [],
    tags: [...new Set(operations.map(({ about }) => about))].map((name) => ({ name })),
    paths: Object.fromEntries(
      [...Map.groupBy(operations, ({ path }) => path)].map(([path, some]) => [
        path,
        Object.fromEntries(some.map((operation) => [operation.method, written(operation, origin)])),
      ]),
    ),
    components: { schemas: schemas() },
  };
}

function written({ id, about, summary, description, parameters, body, answers, examples }: Operation, origin: string) {
  const withBody = examples.filter((example) => example.body);
  return {
    operationId: id,
    tags: [about],
    summary,
    ...(description && { description }),
    ...(parameters && {
      parameters: Object.entries(parameters).map(([name, { in: place, describes, schema, required }]) => ({
        ...{ name, in: place, description: describes, schema },
        required: place === 'path' || required === true,
      })),
    }),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: referenceTo(body),
            examples: named(withBody.map(({ shows, body }) => [shows, body ?? {}])),
          },
        },
      },
    }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, answered(Number(status), answer)]),
    ),
    'x-requests': examples.map(({ shows, target, status }) => ({
      summary: shows,
      url: origin + target.replace('{origin}', encodeURIComponent(origin)),
      status,
    })),
  };

  function answered(status: number, { describes, content, retryAfter }: Answer) {
    const shown = named(
      examples.flatMap((one) => (one.status === status && one.answer ? [[one.shows, one.answer] as const] : [])),
    );
    return {
      description: describes,
      ...(retryAfter && {
        headers: {
          'Retry-After': { description: 'Seconds until it is worth asking again.', schema: { type: 'integer' } },
        },
      }),
      ...(content && {
        content: Object.fromEntries(
          Object.entries(content).map(([type, shape], index) => [
            type,
            {
              schema: shape ? referenceTo(shape) : { type: 'string' },
              ...(index === 0 && Object.keys(shown).length > 0 && { examples: shown }),
            },
          ]),
        ),
      }),
    };
  }
}

/** Examples by a name that may stand in JSON. */
const named = (examples: readonly (readonly [shows: string, value: object])[]) =>
  Object.fromEntries(
    examples.map(([shows, value]) => [shows.toLowerCase().replaceAll(/\W+/g, '-'), { summary: shows, value }]),
  );

/** Where a shape stands among the components, or the shape itself, if it has no name. */
function referenceTo(shape: z.ZodType): object {
  const id = registry.get(shape)?.id;
  if (id) return { $ref: `#/components/schemas/${id}` };
  if (shape instanceof z.ZodUnion) return { anyOf: shape.options.map((option) => referenceTo(option as z.ZodType)) };
  throw new Error('a shape has no name: export it from its file in shapes/');
}

function schemas(): object {
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $id: _, $schema: __, ...schema }]) => [id, schema]));
}
