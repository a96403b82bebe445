import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

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

const fileIn = (dataDir: string) => join(dataDir, 'backups.list');

/** Leaves the note of a backup as one line of JSON in DATA_DIR, where `/metrics` and a restore find it. */
export async function noteBackup(dataDir: string, note: BackupNote): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const handle = await open(fileIn(dataDir), 'a', 0o600);
  try {
    await handle.appendFile(`${JSON.stringify(note)}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** The note of the last backup that was made here; null when there is none, or it cannot be read. */
export async function lastBackup(dataDir: string): Promise<BackupNote | null> {
  const lines = (await readFile(fileIn(dataDir), 'utf8').catch(() => '')).trimEnd().split('\n');
  try {
    return JSON.parse(lines.at(-1) ?? '') as BackupNote;
  } catch {
    return null;
  }
}
