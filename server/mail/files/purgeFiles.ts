import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Deletes mails that were written as files before a time, whole ones and broken ones; other files are let be. They hold addresses and links.
 *
 * @param before milliseconds since 1970
 * @returns how many were deleted
 */
export async function purgeFiles(folder: string, before: number): Promise<number> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // No mail was written yet.
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  let count = 0;
  for (const name of names.filter((name) => /\.eml(\.part)?$/.test(name))) {
    const file = join(folder, name);
    const { mtimeMs } = await stat(file);
    if (mtimeMs >= before) continue;
    await rm(file, { force: true });
    count += 1;
  }
  return count;
}
