import { createHash } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import type { SiteLetter } from '#blanks/site.ts';
import { readText, slugsOf } from '#content/library.ts';
import { locales } from '#i18n/locales.ts';

export const dynamic = 'force-static';

/** What the server must know of each letter. The version of the consent is a hash of its words in every language. */
export async function GET() {
  const consent = await Promise.all(locales.map(async (locale) => (await getTranslations({ locale, namespace: 'form' }))('consent')));
  const consentVersion = createHash('sha256').update(consent.join('\n')).digest('hex').slice(0, 12);
  const letters: Record<string, SiteLetter> = {};
  for (const slug of slugsOf('letters')) {
    const versions = locales.flatMap((locale) => readText('letters', slug, locale) ?? []);
    const [original] = versions;
    if (!original) continue;
    letters[slug] = {
      version: original.fields.version,
      consentVersion,
      goals: original.fields.goals,
      titles: Object.fromEntries(versions.map((text) => [text.locale, text.fields.title])),
    };
  }
  return Response.json(letters);
}
