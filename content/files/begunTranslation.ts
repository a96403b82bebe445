import { join } from 'node:path';
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { originalFile } from '#content/model/original.ts';
import { fieldsPart, readWhole } from '#content/readFields.ts';
import type { Kind } from '#content/schema/kinds.ts';
import { ofOriginal } from '#content/schema/letter.ts';
import { isLocale, locales } from '#i18n/locales.ts';

/** What stands in an original alone; of these, `page` and `contact` among its addressees. */
const alone = ['updated', 'revision', 'topics', 'answeredBy', 'consent', ...ofOriginal] as const;

/**
 * The beginning of a translation: its original without what stands there alone, and with the revision that it follows. The words
 * are still to be translated; the content check names each sentence that is not.
 *
 * @param folder the content folder
 * @throws Error for a language or an original that there is not, and for fields that cannot be read
 */
export function begunTranslation(folder: string, kind: Kind, slug: string, language: string): string {
  if (!isLocale(language)) throw new Error(`"${language}" is none of the languages ${locales.join(', ')}`);
  const file = originalFile(folder, kind, `${slug}.mdx`);
  if (!file) throw new Error(`There is no original of "${slug}" in content/${kind}; begin it without --in`);
  return translationOf(readWhole(join(folder, file)));
}

function translationOf(original: string): string {
  const fields = fieldsPart('.mdx', original);
  const document = parseDocument(fields);
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents))
    throw new Error('The fields of the original cannot be read; npm run build says why');
  const place = contents.items.findIndex(({ key }) => String(key) === 'revision');
  contents.items.splice(place, 1, document.createPair('translates', contents.get('revision')));
  for (const field of alone) contents.delete(field);
  const addressees = contents.get('addressees');
  if (isSeq<YAMLMap>(addressees))
    for (const one of addressees.items) for (const field of ['page', 'contact']) one.delete(field);
  const body = original.slice(original.indexOf('---', original.indexOf(fields) + fields.length) + 3);
  return `---\n${document.toString({ lineWidth: 0 })}---${body}`;
}
