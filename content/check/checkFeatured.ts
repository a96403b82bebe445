import { join } from 'node:path';
import { originalFile } from '#content/model/original.ts';
import { readFields } from '#content/readFields.ts';
import { locales } from '#i18n/locales.ts';
import { readContentFile } from './contentFile.ts';
import type { Fault } from './fault.ts';
import { filesIn } from './known.ts';

/**
 * Where there are letters, one of them is featured: the home page and the menus lead to it.
 *
 * @returns a fault for each file that is to be changed
 */
export function checkFeatured(folder: string): Fault[] {
  const names = new Set(locales.flatMap((locale) => filesIn(folder, `letters/${locale}`, '.mdx')));
  const files = [...names].sort().flatMap((name) => originalFile(folder, 'letters', name) ?? []);
  const fault = (file: string, message: string): Fault => ({
    file,
    line: readContentFile(join(folder, file)).lineOf(['featured']),
    field: 'featured',
    message,
  });
  const [first, ...more] = files.filter((file) => readFields(join(folder, file)).featured === true);
  if (first === undefined)
    return files.slice(0, 1).map((file) => fault(file, 'is missing; write "featured: true" in one letter'));
  return more.map((file) => fault(file, `belongs to one letter only, and ${first} has it; leave it out here`));
}
