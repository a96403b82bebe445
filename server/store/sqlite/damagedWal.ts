import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What cannot be read of a write-ahead log: bytes of it, and how many transactions at least that were durable. */
type DamagedLog = { transactions: number; bytes: number };

const headerSize = 32;
const frameHeader = 24;
/** The first word, but for its last bit, which says in which order the words of a checksum are read. */
const magic = 0x377f0682;

/**
 * Looks at the write-ahead log of a SQLite file before SQLite does. SQLite reads it up to the first frame whose checksum is
 * wrong, and takes all behind it for what a power cut left half written; it says nothing. But whole
 * transactions behind a wrong frame tell that something has damaged the file: they may have been acknowledged. After a power
 * cut they can also be the last moments, of which nobody was told yet: those are synced together. Form of the file: https://www.sqlite.org/fileformat2.html#walformat.
 *
 * @param file the log; what another process adds to it meanwhile does no harm
 * @returns null when it is whole, or broken off at its end only, or not there
 */
export function damagedLog(file: string): DamagedLog | null {
  const descriptor = openIfThere(file);
  if (descriptor === null) return null;
  try {
    return damageIn(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function damageIn(descriptor: number): DamagedLog | null {
  const header = Buffer.alloc(headerSize);
  if (readSync(descriptor, header, 0, headerSize, 0) < headerSize) return null;
  if ((header.readUInt32BE(0) & ~1) !== magic) return null;
  const isBig = (header.readUInt32BE(0) & 1) === 1;
  const size = frameHeader + (header.readUInt32BE(8) || 65_536);
  const salts = header.subarray(16, 24);
  let sum: Sum = [header.readUInt32BE(24), header.readUInt32BE(28)];
  let wrongAt: number | null = null;
  let whole = 0;
  for (const { at, frame } of framesOf(descriptor, size)) {
    // What follows is of an older log, which this one is written over.
    if (!frame.subarray(8, 16).equals(salts)) break;
    const worked = addTo(addTo(sum, frame.subarray(0, 8), isBig), frame.subarray(frameHeader), isBig);
    // Each is held against the checksum that stands in the one before, so that one wrong frame makes no other wrong.
    sum = [frame.readUInt32BE(16), frame.readUInt32BE(20)];
    const isWhole = worked[0] === sum[0] && worked[1] === sum[1];
    const isCommit = frame.readUInt32BE(4) !== 0;
    if (!isWhole) wrongAt ??= at;
    if (wrongAt !== null && isCommit) whole += 1;
  }
  // The first of them may be that of the wrong frame itself, which nobody need have acknowledged.
  return wrongAt !== null && whole > 1 ? { transactions: whole, bytes: fstatSync(descriptor).size - wrongAt } : null;
}

/** The whole frames of a log, each until the next is asked for: a log that nobody copied can be larger than the memory. */
function* framesOf(descriptor: number, size: number): Generator<{ at: number; frame: Buffer }> {
  const together = Buffer.allocUnsafe(size * 256);
  for (let from = headerSize; ; from += together.length) {
    const bytes = readSync(descriptor, together, 0, together.length, from);
    for (let at = 0; at + size <= bytes; at += size) yield { at: from + at, frame: together.subarray(at, at + size) };
    if (bytes < together.length) return;
  }
}

function openIfThere(file: string): number | null {
  try {
    return openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

type Sum = [number, number];

function addTo([one, other]: Sum, bytes: Buffer, isBig: boolean): Sum {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let [a, b] = [one, other];
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + words.getUint32(at, !isBig) + b) >>> 0;
    b = (b + words.getUint32(at + 4, !isBig) + a) >>> 0;
  }
  return [a, b];
}
