import type { ReactNode } from 'react';
import { Revision } from '#components/text/Revision.tsx';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { Collection } from '#content/collection.ts';
import type { CollectionName } from '#content/schema/collections.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

/** The entries of a collection in their own language and direction, with notices about the translation before them. */
export function CollectionFrame({
  collection,
  path,
  children,
}: {
  collection: Collection<CollectionName>;
  path: string;
  children: ReactNode;
}) {
  const { contentLocale, locale } = collection;
  return (
    <>
      <TranslationNotice text={collection} path={path} isFirst />
      <div className="collection" {...inLanguage(contentLocale, locale)}>
        {children}
        <Revision text={collection} />
      </div>
    </>
  );
}
