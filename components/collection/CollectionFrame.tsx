import type { ReactNode } from 'react';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { Collection } from '#content/collection.ts';
import type { CollectionName } from '#content/schema/collections.ts';
import { direction } from '#i18n/locales.ts';

/** The entries of a collection in their own language and direction, with notices about the translation before them. */
export function CollectionFrame({ collection, path, children }: { collection: Collection<CollectionName>; path: string; children: ReactNode }) {
  const { contentLocale, locale } = collection;
  return (
    <>
      <TranslationNotice text={collection} path={path} isFirst />
      <div className="collection" {...(contentLocale !== locale && { lang: contentLocale, dir: direction(contentLocale) })}>
        {children}
      </div>
    </>
  );
}
