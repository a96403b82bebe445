import { getTranslations } from 'next-intl/server';
// The page shows bars, so it pays for the style of collections.
import '#app/letters.css';
import '#components/collection/collection.css';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Examples } from '#components/examples/Examples.tsx';
import { sampleFilling } from '#components/examples/sampleFilling.ts';
import { Shell } from '#components/page/Shell.tsx';
import { readText } from '#content/library.ts';

const path = '/examples';

export async function generateMetadata({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations('examples');
  const head = await headOf({ locale, path, title: t('title'), description: t('summary'), isListed: false });
  return { ...head, other: { ...head.other, sample: JSON.stringify(sampleFilling(locale, t('sampleOrganisation'))) } };
}

export default async function ExamplesPage({ params }: Params) {
  const locale = localeOf((await params).locale);
  const text = readText('positions', 'ncmec', locale);
  const letter = readText('letters', 'safeguards', locale);
  if (!text || !letter)
    throw new Error('The examples are made with the position "ncmec" and the letter "safeguards", which are not there');
  return (
    <Shell locale={locale} path={path}>
      <Examples text={text} letter={letter} />
    </Shell>
  );
}
