import type { IncomingMessage } from 'node:http';
import { readBody } from './readBody.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads the fields of a posted form, urlencoded or multipart. Of a field that comes twice, the first counts.
 *
 * @throws Refusal 400 for files, NUL and malformed bodies, 413 for large ones, 415 for other types
 */
export async function readFields(request: IncomingMessage): Promise<Map<string, string>> {
  const type = request.headers['content-type'] ?? 'application/x-www-form-urlencoded';
  const name = type.split(';', 1)[0]?.trim().toLowerCase();
  const body = await readBody(request);
  if (name === 'application/x-www-form-urlencoded') return firstOfEach(new URLSearchParams(body.toString('utf8')));
  if (name === 'multipart/form-data') return firstOfEach(await readMultipart(type, body));
  throw new Refusal(415, 'bad-request');
}

async function readMultipart(type: string, body: Buffer): Promise<FormData> {
  try {
    return await new Request('http://form.invalid/', {
      method: 'POST',
      headers: { 'content-type': type },
      body: new Uint8Array(body),
    }).formData();
  } catch {
    throw new Refusal(400, 'bad-request');
  }
}

function firstOfEach(entries: Iterable<[string, FormDataEntryValue]>): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || value.includes('\0') || name.includes('\0')) throw new Refusal(400, 'bad-request');
    if (!fields.has(name)) fields.set(name, value);
  }
  return fields;
}
