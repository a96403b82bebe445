import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFields } from '#content/readFields.ts';
import { type CollectionName, collections } from '#content/schema/collections.ts';
import { defaultLocale, isLocale } from '#i18n/locales.ts';
import { checkFile } from './checkFile.ts';
import type { Print } from './checkPrint.ts';
import { readContentFile } from './contentFile.ts';
import { didYouMean } from './didYouMean.ts';
import { entriesIn } from './entries.ts';
import type { Fault } from './fault.ts';
import { filesIn, type Known } from './known.ts';

/** Checks the facts of a collection, its words in each language, and that both speak of the same entries. */
export function checkCollection(
  folder: string,
  name: CollectionName,
  known: Known,
  print?: Print,
  today?: string,
): Fault[] {
  const { facts, words, entries, mustHaveWords } = collections[name];
  const file = `${name}/facts.yaml`;
  if (!existsSync(join(folder, file))) return [];
  const faults = checkFile({ folder, file, schema: facts, known, print, today });
  if (faults.length > 0) return faults;
  const found = entriesIn(name, readFields(join(folder, file)));
  const ids = found.map(({ id }) => id);
  const { lineOf } = readContentFile(join(folder, file));
  for (const { id, path } of found.filter(({ id }, index) => ids.indexOf(id) !== index))
    faults.push({ file, line: lineOf([...path, 'id']), field: id, message: 'stands twice; give one another id' });
  for (const language of filesIn(folder, name)) {
    if (!isLocale(/^words\.(.+)\.yaml$/.exec(language)?.[1] ?? '')) continue;
    const path = `${name}/${language}`;
    const original = `${name}/words.${defaultLocale}.yaml`;
    const wrong = checkFile({ folder, file: path, schema: words, known, original, print, today });
    faults.push(...wrong);
    if (wrong.length > 0) continue;
    const worded = Object.keys((readFields(join(folder, path))[entries] as object | undefined) ?? {});
    const read = readContentFile(join(folder, path));
    const fault = (id: string, message: string) =>
      faults.push({ file: path, line: read.lineOf([entries, id]), field: `${entries}.${id}`, message });
    for (const id of worded.filter((id) => !ids.includes(id)))
      fault(id, `has words for an entry that ${file} does not have${didYouMean(id, ids)}`);
    if (mustHaveWords)
      for (const id of ids.filter((id) => !worded.includes(id)))
        fault(id, `is missing; ${file} has it, so write its words`);
  }
  return faults;
}
