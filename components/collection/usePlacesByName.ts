import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';

type Places = CollectionPage<'helplines'>['places'];

/** The places of the directory by their names in the reader's language: from A to Z, then what helps everywhere. */
export function usePlacesByName({ places, locale }: Pick<CollectionPage<'helplines'>, 'places' | 'locale'>) {
  const t = useTranslations('helpPage');
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { compare } = new Intl.Collator(locale);
  return places
    .map((place): Places[number] & { name: string } => ({
      ...place,
      name: place.code === 'INT' ? t('international') : (names.of(place.code) ?? place.code),
    }))
    .sort((a, b) => Number(a.code === 'INT') - Number(b.code === 'INT') || compare(a.name, b.name));
}
