import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Days, opensLater } from '#content/model/calendar.ts';
import { readFields } from '#content/readFields.ts';
import { printedSettings } from '#publish/printedSettings.ts';

/** All that the printed site depends on. */
const rooms = ['app', 'blanks', 'browser', 'components', 'content', 'i18n', 'public', 'publish', 'run/build', 'signon'];
const files = ['package-lock.json', 'next.config.ts', 'contentlayer.config.ts', 'postcss.config.mjs', 'tsconfig.json'];

/**
 * What a printed site was made from: while it is the same, printing again makes the same site. Besides files and settings
 * that is the day, for a consent ends by it and pages name it, and which letters are drafts still.
 *
 * @param now milliseconds since 1970
 * @param folder of the project
 */
export function fingerprint(now: number, folder = '.'): string {
  const hash = createHash('sha256').update(JSON.stringify(printedSettings.map((name) => process.env[name])));
  hash.update(new Date(now).toISOString().slice(0, 10)).update(JSON.stringify(drafts(now, folder)));
  const all = globSync([...files, ...rooms.map((room) => `${room}/**/*`)], { cwd: folder });
  for (const path of all.filter((path) => !/\.test\.tsx?$/.test(path)).sort())
    if (statSync(join(folder, path)).isFile())
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

const drafts = (now: number, folder: string): string[] =>
  globSync('content/letters/*/*.mdx', { cwd: folder })
    .filter((file) => isDraft(join(folder, file), now))
    .sort();

function isDraft(file: string, now: number): boolean {
  try {
    return opensLater(readFields(file) as Days, now);
  } catch {
    // The check of the content says what is wrong with it.
    return false;
  }
}
