import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file to be packed: by its place on the disk, or by its text. */
export type Packed = { name: string } & ({ path: string } | { text: string });

/** What is compressed already. */
const isDense = (name: string) => /\.(?:pdf|png|zip)$/.test(name);

/** So much is read at a time; the bytes of the archive follow from it. */
const highWaterMark = 1 << 16;

/**
 * Packs files one after the other, a piece at a time, so that no archive is too large; at its end `SHA256SUMS`. The same
 * files give the same bytes.
 *
 * @param at the time that all of them are given, ISO 8601
 * @throws Error when the archive is there already, or something cannot be read or written
 */
export async function packZip(to: string, files: readonly Packed[], at: string): Promise<void> {
  const file = createWriteStream(to, { flags: 'wx', mode: 0o600 });
  await once(file, 'open');
  const failed = once(file, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => {});
  const zip = new Zip((error, bytes, isLast) => {
    if (error) file.destroy(error);
    else if (isLast) file.end(bytes);
    else file.write(bytes);
  });
  const sums: string[] = [];
  const add = async ({ name, ...from }: Packed) => {
    const entry = isDense(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = at;
    zip.add(entry);
    const hash = createHash('sha256');
    const pieces = 'path' in from ? createReadStream(from.path, { highWaterMark }) : [Buffer.from(from.text)];
    for await (const piece of pieces) {
      hash.update(piece);
      entry.push(piece as Buffer);
      if (file.writableNeedDrain) await Promise.race([once(file, 'drain'), failed]);
    }
    entry.push(new Uint8Array(0), true);
    sums.push(`${hash.digest('hex')}  ${name}\n`);
  };
  for (const one of files) await add(one);
  await add({ name: 'SHA256SUMS', text: sums.join('') });
  zip.end();
  await Promise.race([once(file, 'close'), failed]);
}
