import { createHash } from 'node:crypto';

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** The root of a log, worked out anew from its lines by the definition in RFC 9162, 2.1.1: slow, and without the code of ledger/. */
export function plainRoot(lines: readonly string[]): Buffer {
  const [first] = lines;
  if (first === undefined) return sha256(Buffer.alloc(0));
  if (lines.length === 1) return sha256(Buffer.concat([Buffer.of(0), Buffer.from(first)]));
  let middle = 1;
  while (middle * 2 < lines.length) middle *= 2;
  return sha256(Buffer.concat([Buffer.of(1), plainRoot(lines.slice(0, middle)), plainRoot(lines.slice(middle))]));
}
