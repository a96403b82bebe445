import { resolve } from 'node:path';
import { checkToKeep } from '#content/check/checkContent.ts';
import { isDraft } from '#content/check/checkWording.ts';
import { sentenceOf } from '#content/check/fault.ts';
import { filesIn } from '#content/check/known.ts';
import { keepWordings } from '#content/files/keepWordings.ts';
import { readWordings } from '#content/files/wordings.ts';
import { chooseLetter } from './cli/chooseLetter.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';

/**
 * Keeps the words of letters for good: npm run wordings. From then on the build refuses other words under that version. Ends
 * with 0, with 1 when something in a letter is to be mended first, with 2 for a wrong command.
 */
const usage = `npm run wordings                     keeps the words of each letter that can be signed, or was kept before, in every language
npm run wordings -- --letter SLUG    of this letter, also while it is a draft: once its words are final`;

export async function main(): Promise<number> {
  const { values } = readArguments(usage, { letter: { type: 'string' } }, { words: false });
  const today = new Date().toISOString().slice(0, 10);
  const { kept, wrong, drafts } = keepFinal(resolve('content'), values.letter, today);
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) {
    console.error('Nothing was kept. Mend this first: what is kept is kept for good.');
    return 1;
  }
  for (const line of kept) console.log(line);
  for (const slug of drafts)
    console.log(`"${slug}" is a draft and is not kept; once its words are final: npm run wordings -- --letter ${slug}`);
  if (kept.length + drafts.length === 0) console.log('These words are kept already.');
  return 0;
}

/**
 * Keeps the words of the letters in a content folder, all of them or none.
 *
 * @param asked the letter; left out, all that can be signed or were kept before
 * @param today as "2026-11-26"
 * @returns what was kept now; what is wrong with these letters, and nothing was kept; which drafts were left as they are
 * @throws Error that names the known letters, when the one asked for is none of them
 */
function keepFinal(folder: string, asked: string | undefined, today: string) {
  const files = filesIn(folder, 'letters').flatMap((locale) => filesIn(folder, `letters/${locale}`, '.mdx'));
  const letters = [...new Set(files.map((name) => name.replace(/\.mdx$/, '')))].sort();
  const isUnfinished = (slug: string) => readWordings(folder, slug).size === 0 && isDraft(folder, slug, today);
  const chosen = asked === undefined ? letters.filter((slug) => !isUnfinished(slug)) : [chooseLetter(letters, asked)];
  const wrong = checkToKeep(folder, today)
    .filter(({ file }) => chosen.some((slug) => isOf(slug, file)))
    .map(sentenceOf);
  return {
    wrong,
    kept: wrong.length > 0 ? [] : chosen.flatMap((slug) => keepWordings(folder, slug)),
    drafts: asked === undefined ? letters.filter(isUnfinished) : [],
  };
}

/** Whether a file is one of a letter's, or of its kept words. */
const isOf = (slug: string, file: string): boolean =>
  (file.startsWith('letters/') && file.endsWith(`/${slug}.mdx`)) || file.startsWith(`wordings/${slug}/`);

if (import.meta.main) runCli(main);
