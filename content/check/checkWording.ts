import { join } from 'node:path';
import { letterWords, type Piece, type SignedFields } from '#content/files/letterWords.ts';
import { hashOf, isTranslation, monthsOf, readWordings, type Wording, wordingFile } from '#content/files/wordings.ts';
import { type Days, opensLater } from '#content/model/calendar.ts';
import { originalFile } from '#content/model/original.ts';
import { readFields } from '#content/readFields.ts';
import { isLocale } from '#i18n/locales.ts';
import { readContentFile } from './contentFile.ts';
import type { Fault } from './fault.ts';
import { filesIn } from './known.ts';

/**
 * What people signed stays what they signed: once the words of a version are kept, a letter that names this version has
 * exactly these words, and what is kept is what was hashed.
 *
 * @returns a fault for each letter and language whose words were changed, and for each file of kept words that was changed
 */
export const checkWording = (folder: string): Fault[] => lettersIn(folder).flatMap((letter) => changed(folder, letter));

/**
 * What can be signed is kept: a letter is open only under words that are kept, in every language, and so is each later
 * version. A letter of which nothing is kept is still being written, as long as it is a draft.
 *
 * @param today as "2026-11-26"; left out, a letter of which nothing is kept is taken for a draft
 * @returns a fault for each letter and language whose words are to be kept first
 */
export const checkKept = (folder: string, today?: string): Fault[] =>
  lettersIn(folder).flatMap((letter) => unkept(folder, letter, today));

type LetterFile = { slug: string; locale: string; file: string };

const lettersIn = (folder: string): LetterFile[] =>
  filesIn(folder, 'letters')
    .filter(isLocale)
    .flatMap((locale) =>
      filesIn(folder, `letters/${locale}`, '.mdx').map((name) => ({
        ...{ slug: name.replace(/\.mdx$/, ''), locale, file: `letters/${locale}/${name}` },
      })),
    );

function unkept(folder: string, { slug, locale, file }: LetterFile, today: string | undefined): Fault[] {
  const wordings = readWordings(folder, slug);
  const { document, lineOf } = readContentFile(join(folder, file));
  const version = String((document.toJS() as { version?: unknown } | null)?.version);
  if (wordings.get(version)?.words[locale]) return [];
  const fault = (message: string): Fault[] => [{ file, line: lineOf(['version']), field: 'version', message }];
  const keep = `run "npm run wordings -- --letter ${slug}", which keeps them for good in content/${wordingFile(slug, version)}`;
  if (wordings.size > 0)
    return fault(`the words of version "${version}" are not kept; when they are final in every language, ${keep}`);
  if (today === undefined || isDraft(folder, slug, today)) return [];
  return fault(
    `people could sign this letter, and its words are not kept; while they are written, let the original say opens: "by-hand"; when they are final, ${keep}`,
  );
}

/** Whether a letter cannot be signed on a day yet, by the fields of its original. */
export function isDraft(folder: string, slug: string, today: string): boolean {
  const original = originalFile(folder, 'letters', `${slug}.mdx`);
  const { opens, timeZone } = original ? readFields(join(folder, original)) : {};
  try {
    return opensLater({ opens, timeZone } as Days, Date.parse(today) + dayLong);
  } catch {
    // Days that are none are told where fields are checked.
    return true;
  }
}
const dayLong = 24 * 60 * 60 * 1000;

function changed(folder: string, { slug, locale, file }: LetterFile): Fault[] {
  const wordings = readWordings(folder, slug);
  const { document, body, lineOf } = readContentFile(join(folder, file));
  const fields = (document.toJS() ?? {}) as SignedFields & { version?: unknown };
  const version = String(fields.version);
  const kept = wordings.get(version)?.words[locale];
  if (!kept) return [];
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
      message: `is more than the ${longer.months} months that are kept with version "${longer.version}", as its signers are told; it may become less, never more`,
    });
  const piece = firstChange(letterWords(fields, body), kept);
  if (!piece) return damaged;
  const { path, words } = piece;
  return [
    ...damaged,
    {
      file,
      line: path[0] === '(body)' ? lineInBody(body, words) : lineOf(path),
      field: path.join('.'),
      message: `is not as the words of version "${version}" are kept; take the change back, or raise version and date in every language and run "npm run wordings -- --letter ${slug}"`,
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
