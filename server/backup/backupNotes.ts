import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lineList } from '#server/store/replay/lineList.ts';

/** What is known of a backup beside it: of when it is, and where the public logs ended then. */
export type BackupNote = {
  /** ISO 8601, UTC. What was acknowledged before it is in the backup. */
  at: string;
  kind: 'sqlite' | 'postgres';
  bytes: number;
  /** How long it took, in milliseconds. */
  ms: number;
  signatures: number;
  /** Where each public log ended: see ledger/head.ts. */
  heads: { letter: string; size: number; root: string }[];
};

const listIn = (dataDir: string) => lineList(join(dataDir, 'backups.list'), /^\{.*\}$/);

/** Leaves the note of a backup as one line of JSON in DATA_DIR, where `/metrics` and a restore find it. */
export async function noteBackup(dataDir: string, note: BackupNote): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await listIn(dataDir).add([JSON.stringify(note)]);
}

/** The note of the last backup that was made here; null when there is none, or it cannot be read. */
export async function lastBackup(dataDir: string): Promise<BackupNote | null> {
  try {
    const line = (await listIn(dataDir).read()).at(-1);
    return line === undefined ? null : (JSON.parse(line) as BackupNote);
  } catch {
    return null;
  }
}
