import { originalFile } from '#content/model/original.ts';
import { type CollectionName, collections } from '#content/schema/collections.ts';
import { type Kind, kinds } from '#content/schema/kinds.ts';
import { source } from '#content/schema/source.ts';
import { defaultLocale, isLocale } from '#i18n/locales.ts';
import { checkCollection } from './checkCollection.ts';
import { checkFeatured } from './checkFeatured.ts';
import { checkFile } from './checkFile.ts';
import { checkNames } from './checkNames.ts';
import { checkPartners } from './checkPartners.ts';
import type { Print } from './checkPrint.ts';
import { checkKept, checkWording } from './checkWording.ts';
import type { Fault } from './fault.ts';
import { filesIn, readKnown } from './known.ts';

/**
 * Checks every file under content/: its name and place, its fields against their schema, its body against the
 * vocabulary, and the texts against each other: what they name and link to exists, a translation has its original, each
 * side states its revision and what changed; the words of a letter against those that are kept; and partners with their logos.
 *
 * @param folder the content folder
 * @param print what can be set in PDFs and on og images; left out, that is not checked
 * @param today the day; left out, days that lie ahead are not looked for, nor whether a letter could be signed
 * @returns every fault with file, line and field; empty when all is well
 */
export const checkContent = (folder: string, print?: Print, today?: string): Fault[] =>
  inOrder([...faultsOf(folder, print, today), ...checkKept(folder, today)]);

/** The same before the words of letters are kept: that they are not kept yet is no fault then. */
export const checkToKeep = (folder: string, today: string): Fault[] => inOrder(faultsOf(folder, undefined, today));

const inOrder = (faults: Fault[]) => faults.sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);

function faultsOf(folder: string, print: Print | undefined, today: string | undefined): Fault[] {
  const known = readKnown(folder);
  const faults = checkNames(folder);
  const check = (file: string, about: Pick<Parameters<typeof checkFile>[0], 'schema' | 'original'>) =>
    faults.push(...checkFile({ folder, file, known, print, today, ...about }));
  for (const name of filesIn(folder, 'sources', '.yaml')) check(`sources/${name}`, { schema: source });
  for (const kind of Object.keys(kinds) as Kind[])
    for (const language of filesIn(folder, kind).filter(isLocale))
      for (const name of filesIn(folder, `${kind}/${language}`, '.mdx'))
        check(`${kind}/${language}/${name}`, {
          schema: kinds[kind].schema,
          original: originalFile(folder, kind, name) ?? `${kind}/${defaultLocale}/${name}`,
        });
  for (const name of Object.keys(collections) as CollectionName[])
    faults.push(...checkCollection(folder, name, known, print, today));
  faults.push(...checkFeatured(folder));
  faults.push(...checkWording(folder));
  faults.push(...checkPartners(folder));
  return faults;
}
