import { join } from 'node:path';

/**
 * What a program of ours is started with so that its clock is some days ahead: links expire then while a test waits for nothing.
 *
 * @param days whole ones or parts of one; none when it is the real clock
 */
export const laterClock = (days: number): { words: string[]; env: Record<string, string> } =>
  days > 0
    ? { words: ['--import', join(import.meta.dirname, 'loadLaterClock.ts')], env: { DAYS_LATER: String(days) } }
    : { words: [], env: {} };
