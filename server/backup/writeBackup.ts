import { closeSync, linkSync, openSync, rmSync, statSync } from 'node:fs';
import type { BackupNote } from './backupNotes.ts';
import { syncFile } from './syncFile.ts';

/**
 * Writes a backup under another name until it was looked at, so a file with the name asked for is whole and on the disk.
 *
 * @param to a file that is not there; only its owner may read it
 * @param write puts the backup into the empty file whose name it is given, looks at it, and says what is in it
 * @throws what `write` throws, and Error when the file cannot be written; nothing of it stays then
 */
export async function writeBackup(
  to: string,
  kind: BackupNote['kind'],
  now: () => number,
  write: (draft: string) => Promise<Pick<BackupNote, 'signatures' | 'heads'>>,
): Promise<BackupNote> {
  const draft = `${to}.part`;
  const begun = now();
  closeSync(openSync(draft, 'wx', 0o600));
  try {
    const found = await write(draft);
    syncFile(draft);
    linkSync(draft, to);
    syncFile(to);
    return { at: new Date(begun).toISOString(), kind, bytes: statSync(to).size, ms: now() - begun, ...found };
  } finally {
    // SQLite's journal is left where it could not be finished, as on a full disk.
    for (const file of [draft, `${draft}-journal`]) rmSync(file, { force: true });
  }
}
