import { getTranslations } from 'next-intl/server';
import { everyLocale, localeOf, type Params } from '#app/params.ts';
import { mailNames, mailText, mailWords } from '#components/mail/words.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = () =>
  everyLocale().flatMap(({ locale }) => mailNames.map((name) => ({ locale, file: `${name}.txt` })));

/** A mail as text. */
export async function GET(_request: Request, { params }: Params<'file'>) {
  const { locale: name, file } = await params;
  const locale = localeOf(name);
  const words = mailWords(await getTranslations({ locale, namespace: 'mail' }), file.replace(/\.txt$/, ''), locale);
  return new Response(mailText(words));
}
