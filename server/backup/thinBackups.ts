import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const day = 86_400_000;
/** What was deleted since stays in a copy for this long at most, in milliseconds. */
const keptFor = 28 * day;

/** What a copy is called in a folder of copies: by its time in UTC, as 2026-11-27T0310Z.backup. @param now milliseconds since 1970 */
export const nameOfCopy = (now: number): string =>
  `${new Date(now).toISOString().slice(0, 16).replace(':', '')}Z.backup`;

/** A name that `nameOfCopy` gave, and what a copy that was broken off leaves. */
const copyName = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})Z\.backup(\.part(-\w+)?)?$/;

/**
 * Which files among copies need not stay: of those older than a day all but the first of each day (UTC), all older than 28
 * days, and what copies that were broken off left behind. Names of another form are not ours and are never among them.
 *
 * @param now milliseconds since 1970
 */
export function superfluousCopies(names: readonly string[], now: number): string[] {
  const kept = new Set<string>();
  return names.toSorted().filter((name) => {
    const [, date, hour, minute, isPart] = copyName.exec(name) ?? [];
    const age = now - Date.parse(`${date}T${hour}:${minute}Z`);
    if (!date || !(age > day)) return false;
    if (isPart || age > keptFor || kept.has(date)) return true;
    kept.add(date);
    return false;
  });
}

/** Deletes what need not stay of the copies in a folder, so that there is room for the next one. @returns how many files */
export function thinBackups(folder: string, now: number): number {
  const names = superfluousCopies(readdirSync(folder), now);
  for (const name of names) rmSync(join(folder, name), { force: true });
  return names.length;
}
