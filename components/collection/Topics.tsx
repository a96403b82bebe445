import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import type { Collection } from '#content/collection.ts';
import type { Tagged } from '#content/tagged.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { CollectionFrame } from './CollectionFrame.tsx';

/** All topics, each with what it is about and how much is found under it. */
export function Topics({ collection, things }: { collection: Collection<'topics'>; things: readonly Tagged[] }) {
  const t = useTranslations('topics');
  const { facts, words, locale, contentLocale } = collection;
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <CollectionFrame collection={collection} path="/topics">
        <ul className="entries">
          {facts.topics.map(({ id }) => (
            <li key={id}>
              <a href={pathIn(locale, `/topics/${id}`)}>{words.topics[id]?.title}</a>
              <p>{words.topics[id]?.summary}</p>
              <span className="when" {...inLanguage(locale, contentLocale)}>
                {t('count', { count: things.filter(({ topics }) => topics.includes(id)).length })}
              </span>
            </li>
          ))}
        </ul>
      </CollectionFrame>
    </>
  );
}
