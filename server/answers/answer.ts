import type { ServerResponse } from 'node:http';

/** An answer made for one request. Headers are a flat list of names and values. */
export type Answer = { status: number; headers: readonly string[]; body: string };

/** Sends an answer; to HEAD the same without its body. */
export function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, status === 204 ? [...headers] : [...headers, 'Content-Length', String(bytes.length)]);
  response.end(bytes);
}
