import { getTranslations } from 'next-intl/server';
// The page shows bars, so it pays for the style of collections.
import '#app/drawings.css';
import '#app/entries.css';
import '#app/letters.css';
import '#components/collection/collection.css';
import { featuredLetter } from '#app/featuredLetter.ts';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { Examples } from '#components/examples/Examples.tsx';
import { sampleFilling, sampleLetter } from '#components/examples/samples.ts';
import { libraryIn } from '#content/library.ts';
import type { Locale } from '#i18n/locales.ts';

const path = '/examples';

export async function generateMetadata({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('examples');
  const head = await headOf({ locale, path, title: t('title'), description: t('summary'), isListed: false });
  return { ...head, other: { ...head.other, sample: JSON.stringify(sampleFilling(locale, t('sampleOrganisation'))) } };
}

/** One of each, and the sources of what is shown of them. */
function samplesIn(locale: Locale) {
  const library = libraryIn(locale);
  const text = library.text('positions', 'ncmec');
  const whole = featuredLetter(locale);
  if (!text || !whole)
    throw new Error('The examples are made with the position "ncmec" and the featured letter, which are not there');
  const letter = sampleLetter(whole);
  const { original, asks } = text.fields;
  return {
    text,
    letter,
    sources: library.numbered([original, ...asks.slice(0, 2).flatMap((ask) => ask.sources), ...letter.cites]),
    collections: {
      figures: library.collectionPage('figures'),
      timeline: library.collectionPage('timeline'),
      views: library.collectionPage('viewpoints'),
      helplines: library.collectionPage('helplines'),
      tagged: library.tagged(text),
    },
  };
}

export default async function ExamplesPage({ params }: Params) {
  const locale = localeOf((await params).locale);
  return (
    <Shell locale={locale} path={path}>
      <Examples {...samplesIn(locale)} />
    </Shell>
  );
}
