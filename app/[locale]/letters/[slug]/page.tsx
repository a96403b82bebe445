import { getTranslations } from 'next-intl/server';
import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import { everyLetter, letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { textPageOf } from '#app/textPage.ts';
import { blanksOf } from '#components/blanks.tsx';
import { letterJsonLd } from '#components/json-ld/contentJsonLd.ts';
import { Letter } from '#components/letter/Letter.tsx';
import { libraryIn } from '#content/library.ts';
import { letterVersions } from '#content/model/letterVersions.ts';
import { logoOf } from '#content/model/logo.ts';

const { blank, outcome } = blanksOf('letter');

export const generateStaticParams = everyLetter;

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, slug, fields, languages, original } = await letterOf(params);
  const t = await getTranslations('form');
  return headOf({
    locale,
    path: `/letters/${slug}`,
    title: fields.title,
    titlePrefix: outcome('form:problems', t('errorPrefix')),
    description: fields.summary,
    languages,
    original,
    template: 'letter',
    letter: slug,
    colours: fields.colours,
    isDraft: libraryIn(locale).isDraft(slug),
  });
}

export default async function LetterPage({ params }: Params<'slug'>) {
  const page = await textPageOf('letters', params);
  const { text } = page;
  return (
    <Shell
      locale={text.locale}
      path={`/letters/${text.slug}`}
      query={blank('query')}
      about={{ ...aboutText(text), under: ['letters'], main: letterJsonLd(page) }}
    >
      <Letter
        page={page}
        logo={text.fields.logo ? logoOf(text.fields.logo) : undefined}
        keptPath={
          letterVersions(text.slug, text.locale, text.original).find(({ version }) => version === text.fields.version)
            ?.path
        }
        updates={libraryIn(text.locale)
          .texts('updates')
          .filter(({ fields }) => fields.letter === text.slug)}
      />
    </Shell>
  );
}
