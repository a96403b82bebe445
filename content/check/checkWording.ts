import { join } from 'node:path';
import { letterWords, type Piece, type SignedFields } from '#content/files/letterWords.ts';
import { hashOf, isTranslation, monthsOf, readWordings, type Wording, wordingFile } from '#content/files/wordings.ts';
import { isLocale } from '#i18n/locales.ts';
import { readContentFile } from './contentFile.ts';
import type { Fault } from './fault.ts';
import { filesIn } from './known.ts';

/**
 * What people signed stays what they signed: once the words of a version are kept, a letter that names this version has
 * exactly these words, and what is kept is what was hashed. A letter of which no words are kept is still being written.
 *
 * @returns a fault for each letter and language whose words were changed, or whose version is not kept, and for each file of kept words that was changed
 */
export function checkWording(folder: string): Fault[] {
  return filesIn(folder, 'letters')
    .filter(isLocale)
    .flatMap((locale) =>
      filesIn(folder, `letters/${locale}`, '.mdx').flatMap((name) =>
        checkLetter(folder, name.replace(/\.mdx$/, ''), locale),
      ),
    );
}

function checkLetter(folder: string, slug: string, locale: string): Fault[] {
  const wordings = readWordings(folder, slug);
  if (wordings.size === 0) return [];
  const file = `letters/${locale}/${slug}.mdx`;
  const { document, body, lineOf } = readContentFile(join(folder, file));
  const fields = (document.toJS() ?? {}) as SignedFields & { version?: unknown };
  const version = String(fields.version);
  const kept = wordings.get(version)?.words[locale];
  if (!kept)
    return [
      {
        ...{ file, line: lineOf(['version']), field: 'version' },
        message: `the words of version "${version}" are not kept; when they are final, run "npm run wordings", which keeps them for good in content/${wordingFile(slug, version)}`,
      },
    ];
  const damaged: Fault[] =
    wordings.get(version)?.hashes[locale] === hashOf(kept)
      ? []
      : [
          {
            ...{ file: wordingFile(slug, version), line: 1, field: `words.${locale}` },
            message: 'is not what its hash is of: what was signed is never changed; take the file back from before',
          },
        ];
  const longer = keptLonger(wordings, fields);
  if (longer)
    damaged.push({
      ...{ file, line: lineOf(['keepMonths']), field: 'keepMonths' },
      message: `is more than the ${longer.months} months that people were told when they signed version "${longer.version}"; it may become less, never more`,
    });
  const changed = firstChange(letterWords(fields, body), kept);
  if (!changed) return damaged;
  const { path, words } = changed;
  return [
    ...damaged,
    {
      file,
      line: path[0] === '(body)' ? lineInBody(body, words) : lineOf(path),
      field: path.join('.'),
      message: `the words were changed under version "${version}", which people have signed; take the change back, or raise version and date in every language and run "npm run wordings"`,
    },
  ];
}

/** The version whose signers were told that private data end sooner than the letter says now. */
function keptLonger(wordings: ReadonlyMap<string, Wording>, fields: object) {
  if (isTranslation(fields)) return undefined;
  const told = [...wordings].map(([version, { keepMonths: months = Infinity }]) => ({ version, months }));
  return told.find(({ months }) => monthsOf(fields) > months);
}

/** The first piece that is not as it was kept; of what was taken out at the end, the last one that is left. */
function firstChange(pieces: readonly Piece[], kept: readonly string[]): Piece | undefined {
  const changed = pieces.find(({ words }, index) => words !== kept[index]);
  return changed ?? (pieces.length < kept.length ? (pieces.at(-1) ?? { path: ['title'], words: '' }) : undefined);
}

/** Where a paragraph begins in the file, by its first words before any tag. */
function lineInBody(body: string, words: string): number {
  const lines = body.split('\n');
  const start = words.slice(0, 12);
  const found = lines.findIndex((line) => line.includes(start));
  return 1 + (found < 0 ? lines.findIndex((line) => line.trim() !== '') : found);
}
