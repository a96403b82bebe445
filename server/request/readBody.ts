import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { HonoRequest } from 'hono/request';
import { HttpError } from './httpError.ts';

/** The most bytes a form or an API call may have. */
const mostBytes = 16 * 1024;

const tooLarge = () => new HttpError(413, 'too-large');

const limitUntold = bodyLimit({
  maxSize: mostBytes,
  onError: () => {
    throw tooLarge();
  },
});

/** Answers 413 to a larger body. Whatever reads a body stands behind this. */
export const limitBody: MiddlewareHandler = (context, next) => {
  const length = context.req.header('content-length');
  if (length === undefined) return limitUntold(context, next);
  // Node cuts a body off at the length that was told. To ask for the body as a stream, as the library does, costs more than to read it.
  if (Number(length) > mostBytes) throw tooLarge();
  return next();
};

/** Reads a body as text. @throws HttpError 400 when the client leaves before its end */
export const readText = (request: HonoRequest): Promise<string> => orBadRequest(request.text());

/**
 * Reads the fields of a posted form, urlencoded or multipart. Of a field that comes twice, the first counts.
 *
 * @throws HttpError 400 for files, NUL and malformed bodies, and when the client leaves before the end; 415 for other types
 */
export async function readFields(request: HonoRequest): Promise<Map<string, string>> {
  const type = typeOf(request) ?? 'application/x-www-form-urlencoded';
  if (type === 'application/x-www-form-urlencoded') return firstOfEach(new URLSearchParams(await readText(request)));
  if (type === 'multipart/form-data') return firstOfEach(await orBadRequest(request.formData()));
  throw new HttpError(415, 'bad-request');
}

/**
 * Reads the JSON object in the body of a request, as a map: a key such as `__proto__` is only a key.
 *
 * @throws HttpError 415 for other types, 400 for what is not one JSON object in UTF-8
 */
export async function readJson(request: HonoRequest): Promise<Map<string, unknown>> {
  if (typeOf(request) !== 'application/json') throw new HttpError(415, 'bad-request');
  const bytes = await orBadRequest(request.arrayBuffer());
  const value: unknown = await orBadRequest(async () =>
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
  );
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new HttpError(400, 'bad-request');
  return new Map(Object.entries(value));
}

const typeOf = (request: HonoRequest) => request.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();

/** What fails while a body is read is the fault of the body, or its sender has left. */
async function orBadRequest<T>(reading: Promise<T> | (() => Promise<T>)): Promise<T> {
  try {
    return await (typeof reading === 'function' ? reading() : reading);
  } catch {
    throw new HttpError(400, 'bad-request');
  }
}

function firstOfEach(entries: Iterable<[string, FormDataEntryValue]>): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || value.includes('\0') || name.includes('\0'))
      throw new HttpError(400, 'bad-request');
    if (!fields.has(name)) fields.set(name, value);
  }
  return fields;
}
