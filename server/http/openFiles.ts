import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import type { Log } from '#server/log/log.ts';

/** The log says so at most once in this time, in milliseconds. */
const tellEvery = 60_000;

/**
 * Why this process can open no more files now: EMFILE by its own limit, ENFILE by that of the machine; null when it can.
 * Tried, since nobody is told otherwise: libuv takes a connection that it has no file for, and closes it.
 */
export function whyNoFile(): 'EMFILE' | 'ENFILE' | null {
  try {
    closeSync(openSync(devNull, 'r'));
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EMFILE' || code === 'ENFILE' ? code : null;
  }
}

/** @returns what tells the log when no file can be opened; to be called every second */
export function tellExhaustion(log: Log, why = whyNoFile, now = () => performance.now()): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - toldAt < tellEvery) return;
    const code = why();
    if (code === null) return;
    log('files.exhausted', { code });
    toldAt = now();
  };
}
