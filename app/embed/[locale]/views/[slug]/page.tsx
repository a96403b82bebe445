import '#app/embed/view.css';
import { notFound } from 'next/navigation';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { EmbeddedView } from '#components/embed/EmbeddedView.tsx';
import { libraryIn } from '#content/library.ts';
import { defaultLocale } from '#i18n/locales.ts';

export const generateStaticParams = () =>
  libraryIn(defaultLocale)
    .collectionPage('viewpoints')
    .views.map(({ id }) => ({ slug: id }));

async function viewOf(params: Params<'slug'>['params']) {
  const { locale, slug } = await params;
  return libraryIn(localeOf(locale)).view(slug) ?? notFound();
}

export async function generateMetadata({ params }: Params<'slug'>) {
  const { locale, path, view, revision } = await viewOf(params);
  return headOf({ locale, path, title: view.holder, version: `${revision}`, isListed: false });
}

export default async function EmbeddedViewPage({ params }: Params<'slug'>) {
  return <EmbeddedView page={await viewOf(params)} />;
}
