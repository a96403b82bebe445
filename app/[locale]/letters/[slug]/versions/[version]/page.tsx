import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { headOf } from '#app/head.ts';
import { letterOf } from '#app/letter.ts';
import type { Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { VersionOfLetter } from '#components/letter/VersionOfLetter.tsx';
import { libraryIn } from '#content/library.ts';
import { letterVersions, versionInPath } from '#content/model/letterVersions.ts';
import { defaultLocale } from '#i18n/locales.ts';

export const dynamicParams = false;

/** Every kept version of every letter. */
export const generateStaticParams = () =>
  libraryIn(defaultLocale)
    .slugs('letters')
    .flatMap((slug) => libraryIn(defaultLocale).text('letters', slug) ?? [])
    .flatMap(({ slug, original }) =>
      letterVersions(slug, original, original).map(({ version }) => ({ slug, version: versionInPath(version) })),
    );

/** The version that an address names, with its letter; an unknown one is not found. */
async function versionOf(params: Params<'slug' | 'version'>['params']) {
  const { version } = await params;
  const text = await letterOf(params);
  const all = letterVersions(text.slug, text.locale, text.original);
  const shown = all.find((one) => versionInPath(one.version) === version) ?? notFound();
  return { text, shown, all, path: `/letters/${text.slug}/${shown.path}` };
}

export async function generateMetadata({ params }: Params<'slug' | 'version'>) {
  const { text, shown, path } = await versionOf(params);
  const t = await getTranslations('letterVersion');
  return headOf({ locale: text.locale, path, title: t('title', { version: shown.version }), isListed: false });
}

export default async function VersionPage({ params }: Params<'slug' | 'version'>) {
  const { text, shown, all, path } = await versionOf(params);
  return (
    <Shell locale={text.locale} path={path}>
      <VersionOfLetter text={text} shown={shown} all={all} />
    </Shell>
  );
}
