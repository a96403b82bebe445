import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#server/http/app.ts';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { crowdForTests } from '#server/pages/signing/crowdForTests.ts';
import { StoreBusy } from '#server/store/port.ts';
import { formProblems } from '#signon/form/form.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { describeApi, operations } from './describeApi.ts';

const origin = 'https://letter.example';
const described = describeApi({ origin, operator: null }) as {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }> }>
  >;
  components: { schemas: Record<string, object> };
};
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'api', ...described });
/** What is wrong with a value, by the schema at a place of the description, as a validator of others reads it. */
const faultsOf = (place: readonly string[], value: unknown) => {
  const pointer = place.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const validate = ajv.compile({ $ref: `api#/${pointer}` });
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};
const placeOf = (method: string, path: string, status: number, type: string) =>
  ['paths', path, method, 'responses', String(status), 'content', type, 'schema'] as const;

let portal: PortalForTests;
beforeAll(async () => {
  portal = await openPortalForTests();
  // A letter that some have signed.
  for (const kind of ['person', 'organisation', 'person'] as const) {
    const verification = kind === 'organisation' && { verification: { by: 'dns', at: portal.clock.now } as const };
    const save = signatureForTests({ kind, state: 'confirmed', confirmedAt: portal.clock.now, ...verification });
    await portal.store.transact((tx) => tx.write({ save }, portal.clock.now));
  }
  await sequenceAll(portal.store.ledger);
  portal.clock.now += 1000;
});
afterAll(() => portal.close());

test('The description is OpenAPI 3.1, as a validator of others reads it', async () => {
  const { body, status, headers } = await portal.ask('/api/openapi.json');
  expect([status, headers['access-control-allow-origin']]).toEqual([200, '*']);
  expect(await new Validator().validate(JSON.parse(body))).toMatchObject({ valid: true });
  expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(described)));
});

test('Everything that programs can ask for is described, and nothing else', () => {
  const { site, services } = { site: { origin, letters: {} }, services: portal.services } as never;
  const rest = { operator: null, metricsToken: null, log: () => {}, now: () => 0 };
  const { routes } = createApp({ site, services, ...rest } as never).app;
  const asked = routes.flatMap(({ method, path }) =>
    /^\/(api\/|healthz|readyz)/.test(path) && method !== 'ALL'
      ? [`${method.toLowerCase()} ${path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`]
      : [],
  );
  expect(operations.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([...new Set(asked)].toSorted());
});

test('Every code of every field is named, and of `unknown` what it can be', () => {
  const text = JSON.stringify(described.components.schemas.formProblem);
  for (const [field, codes] of Object.entries(formProblems)) {
    expect(text).toContain(`"const":"${field}"`);
    for (const code of codes) expect(text).toContain(`"${code}"`);
  }
});

describe.each(operations)('$method $path', ({ method, path, examples, answers }) => {
  test.each(examples)('$shows', async ({ target, body, status, answer }) => {
    const reply = await portal.ask(target.replace('{origin}', encodeURIComponent(origin)), {
      method: method.toUpperCase(),
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    expect(reply.status).toBe(status);
    const type = String(reply.headers['content-type']).split(';')[0] ?? '';
    const types = Object.keys(answers[status]?.content ?? {});
    expect(types).toContain(type);
    if (answers[status]?.content?.[type]) {
      const place = placeOf(method, path, status, type);
      expect(faultsOf(place, JSON.parse(reply.body))).toEqual([]);
      if (answer) expect(faultsOf(place, answer)).toEqual([]);
    }
    if (body && status === 202) expect(faultsOf(['components', 'schemas', 'signature'], body)).toEqual([]);
    if (answer && status >= 400) expect(JSON.parse(reply.body)).toEqual(answer);
  });
});

describe('What is described of trouble is true', () => {
  const sign = '/api/letters/{slug}/signatures';
  const problem = 'application/problem+json';
  const post = (to: PortalForTests, body: object, more: Record<string, string> = {}) =>
    to.ask('/api/letters/safeguards/signatures', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...more },
      body: JSON.stringify(body),
    });
  const person = operations.find(({ id }) => id === 'sign')?.examples[0]?.body ?? {};

  test('a page of another site gets a challenge, and may read when to come again', async () => {
    const reply = await post(portal, person, { origin: 'https://ngo.example', 'sec-fetch-site': 'cross-site' });
    expect(reply.status).toBe(429);
    expect(reply.headers['access-control-expose-headers']).toContain('Retry-After');
    expect(faultsOf(placeOf('post', sign, 429, problem), JSON.parse(reply.body))).toEqual([]);
  });

  test('a country, a kind or a display that there is not is answered with those that there are', async () => {
    const { status, body } = await post(portal, { ...person, country: 'ZZ', kind: 'robot', display: 'x' });
    expect(status).toBe(422);
    const { errors } = JSON.parse(body) as { errors: { field: string; code: string; values: string[] }[] };
    expect(errors.map(({ field, code, values }) => [field, code, values.length])).toEqual([
      ['kind', 'unknown', 2],
      ['country', 'unknown', expect.toSatisfy((count) => count > 200)],
      ['display', 'unknown', 3],
    ]);
    expect(faultsOf(placeOf('post', sign, 422, problem), JSON.parse(body))).toEqual([]);
  });

  test('a crowd is asked for work, or may wait', async () => {
    const crowded = await openPortalForTests();
    await crowdForTests(crowded);
    const { status, body } = await post(crowded, person);
    expect([status, JSON.parse(body).patienceMinutes]).toEqual([429, 15]);
    expect(faultsOf(placeOf('post', sign, 429, problem), JSON.parse(body))).toEqual([]);
    await crowded.close();
  });

  test('a busy store says when to come again', async () => {
    const wrap = (store: PortalForTests['store']) => ({ ...store, transact: () => Promise.reject(new StoreBusy()) });
    const broken = await openPortalForTests({ wrap });
    const { status, headers, body } = await post(broken, person);
    expect([status, headers['retry-after']]).toEqual([503, '60']);
    expect(faultsOf(placeOf('post', sign, 503, problem), JSON.parse(body))).toEqual([]);
    await broken.close();
  });
});
