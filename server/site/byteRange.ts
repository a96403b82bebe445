export type ByteRange = { start: number; end: number };

/**
 * Reads a Range header that asks for one range of bytes (RFC 9110, 14.1.2).
 *
 * @returns the first and last byte; `unsatisfiable` when it lies outside; null when the header is to be ignored (several ranges, other units, malformed)
 */
export function byteRange(header: string, length: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  if (first === '')
    return Number(last) === 0 || length === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, length - Number(last)), end: length - 1 };
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  return start >= length
    ? 'unsatisfiable'
    : { start, end: last === '' ? length - 1 : Math.min(Number(last), length - 1) };
}
