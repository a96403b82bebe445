import { robotsFor } from '#app/listing/robotsFor.ts';
import { libraryIn } from '#content/library.ts';
import { defaultLocale } from '#i18n/locales.ts';

export const dynamic = 'force-static';

/** What crawlers are asked to leave alone. */
export const GET = () =>
  new Response(
    robotsFor(
      libraryIn(defaultLocale)
        .texts('letters')
        .map(({ slug }) => slug),
    ),
    {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  );
