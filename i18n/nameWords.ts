import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { locales } from './locales.ts';

const words = z.array(z.coerce.string().regex(/\p{L}/u, 'is no word'));
const schema = z.strictObject({
  hold: words.describe('Words for which a name waits until somebody has looked at it.'),
  ownAbuse: words.describe('How people say that something was done to them.'),
});

/** What editors keep of names and of reasons for signing, of all languages together: nobody signs in one language alone. */
type NameWords = z.infer<typeof schema>;

/**
 * Reads the lists of every language that has one.
 *
 * @param folder with a file for each language
 * @throws Error naming the file, the field and what is wrong
 */
export function readNameWords(folder = join(import.meta.dirname, 'names')): NameWords {
  const all: NameWords = { hold: [], ownAbuse: [] };
  for (const file of locales.map((locale) => join(folder, `${locale}.yaml`)).filter((file) => existsSync(file))) {
    const read = schema.safeParse(parse(readFileSync(file, 'utf8')));
    if (!read.success)
      throw new Error(
        read.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`).join('\n'),
      );
    all.hold.push(...read.data.hold);
    all.ownAbuse.push(...read.data.ownAbuse);
  }
  return all;
}
