import type { IncomingMessage } from 'node:http';
import { Refusal } from '#server/request/refusal.ts';
import type { Resource } from '#server/site/resource.ts';
import type { Answer } from './answer.ts';

/** What can be done at an address: `read` by GET and HEAD, which change nothing; `write` by POST. */
export type Methods = {
  read?: (() => Promise<Answer | Resource>) | undefined;
  write?: (() => Promise<Answer>) | undefined;
};

/**
 * Does what the method of a request asks for.
 *
 * @param headers of the answer to OPTIONS, which only says what can be done
 * @throws Refusal 405 with `Allow` for other methods
 */
export async function byMethod(
  { method }: IncomingMessage,
  { read, write }: Methods,
  headers: readonly string[],
): Promise<Answer | Resource> {
  if ((method === 'GET' || method === 'HEAD') && read) return read();
  if (method === 'POST' && write) return write();
  const allow = [...(read ? ['GET', 'HEAD'] : []), ...(write ? ['POST'] : []), 'OPTIONS'].join(', ');
  if (method === 'OPTIONS') return { status: 204, headers: ['Allow', allow, ...headers], body: '' };
  throw new Refusal(405, 'method', ['Allow', allow]);
}
