import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** The most bytes a form or an API call may have. */
export const mostBytes = 16 * 1024;
/** A client reads our answer only when it has sent its body, so a body that is too large is read and thrown away, up to here. */
const mostThrownAway = 1024 * 1024;

/**
 * Reads the body of a request.
 *
 * @throws Refusal 413 when it is larger than 16 kB, 400 when the client leaves before its end
 */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
      else reject(new Refusal(413, 'too-large'));
      if (size > mostThrownAway) request.destroy();
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => reject(new Refusal(400, 'bad-request')));
    request.on('close', () => {
      if (!request.complete) reject(new Refusal(400, 'bad-request'));
    });
  });
}
