import { STATUS_CODES, validateHeaderName, validateHeaderValue } from 'node:http';
import type { HeaderFields } from './securityHeaders.ts';

/**
 * The head of an answer as it is sent, without its length and its last line.
 *
 * @throws TypeError when a name or a value cannot stand in a head, as Node's `writeHead` does at each answer
 */
export function headOf(status: number, headers: HeaderFields): string {
  const lines = Object.entries(headers).map(([name, value]) => {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return `${name}: ${value}\r\n`;
  });
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}`;
}
