import type { IncomingMessage } from 'node:http';
import { readBody } from './readBody.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads the JSON object in the body of a request, as a map: a key such as `__proto__` is only a key.
 *
 * @throws Refusal 415 for other types, 413 for large bodies, 400 for what is not one JSON object in UTF-8
 */
export async function readJson(request: IncomingMessage): Promise<Map<string, unknown>> {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  const body = await readBody(request);
  if (type !== 'application/json') throw new Refusal(415, 'bad-request');
  const value = parse(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(400, 'bad-request');
  return new Map(Object.entries(value));
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refusal(400, 'bad-request');
  }
}
