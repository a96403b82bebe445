import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { nothingSearchable, type SearchWords } from '#blanks/searchEntry.ts';

const words = z.array(z.coerce.string().min(1));

const wordsByPlace = z.record(
  z.string().regex(/^\/[a-z0-9/*#-]*$/i, 'is not the address of a page without its language'),
  words,
);

const schema: z.ZodType<SearchWords> = z.strictObject({
  stop: words.describe('Words that say nothing about what is looked for.'),
  same: z.array(words.min(2)).describe('Words, or several words together, that mean the same here.'),
  pages: wordsByPlace.describe('What else an address should be found by; * stands for one part of it.'),
  crisis: wordsByPlace.describe(
    'Whoever types one of these is shown first where to find help, and that place first of all.',
  ),
  calm: words.default([]).describe('What sounds like one of these and is none.'),
  sounds: z
    .array(z.tuple([z.string().min(1), z.string()]))
    .default([])
    .describe('Letters for which others are written, and these, by whoever writes words as they sound.'),
  alike: z
    .array(words.min(2))
    .default([])
    .describe('Words, or several words together, that count as one in a call, whoever is meant.'),
  verbs: z
    .strictObject({ beginnings: z.array(z.string()), stems: words })
    .default(nothingSearchable.words.verbs)
    .describe('Verbs that are called out in many forms: each stem stands after each beginning.'),
});

/**
 * Reads what people type in the search of a language, from the file that editors keep; a language without the file has none, and is searched by its texts alone.
 *
 * @throws Error naming the file, the field and what is wrong
 */
export function readSearchWords(locale: string, folder = 'i18n/search'): SearchWords {
  const file = `${folder}/${locale}.yaml`;
  if (!existsSync(file)) return nothingSearchable.words;
  const read = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`).join('\n'));
}
