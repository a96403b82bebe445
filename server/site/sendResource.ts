import type { IncomingMessage, ServerResponse } from 'node:http';
import { byteRange } from './byteRange.ts';
import { matchesTag } from './entityTag.ts';
import type { Representation, Resource } from './resource.ts';

/** Answers GET and HEAD with a resource: 200, 304 by If-None-Match, 206 or 416 by Range. This is the path of nearly all readers; it makes nothing anew. */
export function sendResource(request: IncomingMessage, response: ServerResponse, resource: Resource): void {
  const { headers } = request;
  const representation = resource.choose(headers['accept-encoding']);
  const known = headers['if-none-match'];
  if (known !== undefined && matchesTag(known, representation.etag)) {
    response.writeHead(304, representation.notModified);
    response.end();
  } else if (headers.range !== undefined && resource.hasRanges && request.method === 'GET') {
    sendRange(response, representation, headers.range, headers['if-range']);
  } else {
    response.writeHead(200, representation.headers);
    response.end(representation.body);
  }
}

function sendRange(
  response: ServerResponse,
  { body, headers, etag }: Representation,
  asked: string,
  ifRange: string | string[] | undefined,
): void {
  const range = ifRange === undefined || ifRange === etag ? byteRange(asked, body.length) : null;
  const others = headers.slice(0, -2);
  if (range === null) {
    response.writeHead(200, headers);
    response.end(body);
  } else if (range === 'unsatisfiable') {
    response.writeHead(416, [...others, 'Content-Range', `bytes */${body.length}`, 'Content-Length', '0']);
    response.end();
  } else {
    const part = body.subarray(range.start, range.end + 1);
    response.writeHead(206, [
      ...others,
      'Content-Range',
      `bytes ${range.start}-${range.end}/${body.length}`,
      'Content-Length',
      String(part.length),
    ]);
    response.end(part);
  }
}
