import { everyText } from '#app/textPage.ts';
import type { SiteUpdate } from '#blanks/site.ts';
import { libraryIn } from '#content/library.ts';
import { locales } from '#i18n/locales.ts';

export const dynamic = 'force-static';

/** What the server must know of each update of a letter. */
export function GET() {
  const updates: Record<string, SiteUpdate> = {};
  for (const { slug } of everyText('updates')) {
    const versions = locales.flatMap((locale) => libraryIn(locale).text('updates', slug) ?? []);
    const [original] = versions;
    if (!original) continue;
    const { letter, date } = original.fields;
    const titles = Object.fromEntries(versions.map((text) => [text.locale, text.fields.title]));
    updates[slug] = { letter, date, titles, languages: original.languages };
  }
  return Response.json(updates);
}
