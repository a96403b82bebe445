import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { EmbeddedTimeline } from '#components/embed/EmbeddedTimeline.tsx';
import { libraryIn } from '#content/library.ts';
import { pathOfCollection } from '#content/model/addresses.ts';

const path = pathOfCollection.timeline;
const timelineOf = async (params: Params['params']) =>
  libraryIn(localeOf((await params).locale)).collectionPage('timeline');

export async function generateMetadata({ params }: Params) {
  const { locale, revision } = await timelineOf(params);
  const t = await getTranslations({ locale, namespace: 'timeline' });
  return headOf({ locale, path, title: t('title'), version: `${revision}`, isListed: false });
}

export default async function EmbeddedTimelinePage({ params }: Params) {
  return <EmbeddedTimeline page={await timelineOf(params)} path={path} />;
}
