import { createHash } from 'node:crypto';

const sha256 = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** The root of a log, worked out anew from its lines by the definition in RFC 9162, 2.1.1, without the code of ledger/. In hex. */
export const rootOfLines = (lines: readonly string[]): string => rootOf(lines).toString('hex');

function rootOf(lines: readonly string[]): Buffer {
  const [first] = lines;
  if (first === undefined) return sha256();
  if (lines.length === 1) return sha256(Buffer.of(0), first);
  let middle = 1;
  while (middle * 2 < lines.length) middle *= 2;
  return sha256(Buffer.of(1), rootOf(lines.slice(0, middle)), rootOf(lines.slice(middle)));
}
