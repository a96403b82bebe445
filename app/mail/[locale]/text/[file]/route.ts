import { wordsOfMail } from '#app/mail/wordsOfMail.ts';
import { everyLocale, localeOf, type Params } from '#app/params.ts';
import { mailTemplates } from '#blanks/list.ts';
import { mailText } from '#components/mail/words.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () =>
  everyLocale().flatMap(({ locale }) => mailTemplates.map((name) => ({ locale, file: `${name}.txt` })));

/** A mail as text. */
export async function GET(_request: Request, { params }: Params<'file'>) {
  const { locale, file } = await params;
  return new Response(mailText(await wordsOfMail(file.replace(/\.txt$/, ''), localeOf(locale))));
}
