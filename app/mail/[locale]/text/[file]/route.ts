import { mailNames, updateOfMail, wordsOfMail, wordsOfUpdate } from '#app/mail/wordsOfMail.ts';
import { everyLocale, localeOf, type Params } from '#app/params.ts';
import { updateText } from '#components/mail/updateWords.ts';
import { mailText } from '#components/mail/words.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () =>
  everyLocale().flatMap(({ locale }) => mailNames().map((name) => ({ locale, file: `${name}.txt` })));

/** A mail as text. */
export async function GET(_request: Request, { params }: Params<'file'>) {
  const { locale: language, file } = await params;
  const [locale, name] = [localeOf(language), file.replace(/\.txt$/, '')];
  const update = updateOfMail(name, locale);
  return new Response(update ? updateText(await wordsOfUpdate(update)) : mailText(await wordsOfMail(name, locale)));
}
