import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes: of the database and its log, which with PostgreSQL lie elsewhere and are 0; and what is left of the disk. @throws Error without the folder */
export async function diskUse(dataDir: string): Promise<{ database: number; log: number; free: number }> {
  const sizeOf = (name: string) =>
    stat(join(dataDir, name)).then(
      ({ size }) => size,
      () => 0,
    );
  const { bavail, bsize } = await statfs(dataDir);
  return { database: await sizeOf('portal.sqlite'), log: await sizeOf('portal.sqlite-wal'), free: bavail * bsize };
}
