import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type HeaderFields, securityHeaders } from '#server/site/securityHeaders.ts';

/**
 * The headers of an answer that is a status alone: to what is no HTTP, and so has no language either, and to what is met
 * before or after all pages. It makes the promises that every answer makes.
 */
export const bareHeaders = (isSecure: boolean): HeaderFields => ({
  ...securityHeaders({ path: '/', isShared: false, isSecure }),
  'Cache-Control': 'no-store',
  'Content-Length': '0',
});

/** Answers a request by a status alone, as the last one on its connection. */
export function answerBarely(response: ServerResponse, status: 400 | 417, isSecure: boolean): void {
  response.shouldKeepAlive = false;
  response.writeHead(status, bareHeaders(isSecure)).end();
}

/** Answers what cannot be parsed, or does not come in time, and closes its connection. */
export function answerUnparsed(error: Error & { code?: string }, socket: Duplex, isSecure: boolean): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const headers = Object.entries({ Connection: 'close', ...bareHeaders(isSecure) });
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
}

/**
 * Whether a request names one host (RFC 9112, 3.2): neither none nor two, nor two in one line, as a proxy joins them.
 * No answer depends on the host; but a proxy before us may read the other one.
 */
export function namesOneHost({ rawHeaders, headers, httpVersion }: IncomingMessage): boolean {
  let lines = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string;
    if (name.length === 4 && name.toLowerCase() === 'host') lines += 1;
  }
  if (lines === 0) return httpVersion === '1.0';
  return lines === 1 && /^(?:[\w.-]*|\[[\da-f:.]+\])(?::\d*)?$/i.test(headers.host ?? '');
}

/**
 * Lets a client that asks first send its body only when somebody reads it, so that no body is called for that is refused
 * (RFC 9110, 10.1.1). Whoever is refused may send it all the same, so such a request is the last on its connection.
 */
export function continueWhenRead(request: IncomingMessage, response: ServerResponse): void {
  response.shouldKeepAlive = false;
  request.once('resume', () => {
    if (!response.headersSent) response.writeContinue();
  });
}
