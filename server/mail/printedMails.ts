import { locales } from '#i18n/locales.ts';
import { readTemplate, type Site } from '#server/site/site.ts';
import { type Mail, mailTemplates } from '#signon/signature.ts';
import type { PrintedMail } from './templates.ts';

/**
 * Takes all mails out of the printed site, so that one that is missing stops the start and not a signer.
 *
 * @throws Error naming the mail that is not printed
 */
export async function printedMails(
  site: Site,
): Promise<(mail: Pick<Mail, 'template' | 'locale'>) => PrintedMail | undefined> {
  const printed = new Map<string, PrintedMail>();
  for (const locale of locales) {
    for (const name of mailTemplates) {
      const [html, text] = await Promise.all([
        readTemplate(site, `/mail/${locale}/${name}`, 'mail'),
        readTemplate(site, `/mail/${locale}/${name}.txt`, 'mail'),
      ]);
      if (!html || !text) throw new Error(`The mail "${name}" is not printed in "${locale}"; run npm run build.`);
      printed.set(`${locale}/${name}`, { html, text });
    }
  }
  return ({ locale, template }) => printed.get(`${locale}/${template}`);
}
