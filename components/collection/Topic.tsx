import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import { sectionNames } from '#components/page/sectionNames.ts';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { Collection } from '#content/collection.ts';
import type { Tagged } from '#content/tagged.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { TaggedEntry } from './TaggedEntry.tsx';

type Props = {
  collection: Collection<'topics'>;
  title: string;
  summary: string;
  path: string;
  things: readonly Tagged[];
};

/** All that is found under a topic, group by group. */
export function Topic({ collection, title, summary, path, things }: Props) {
  const t = useTranslations();
  const { locale, contentLocale } = collection;
  return (
    <>
      <TranslationNotice text={collection} path={path} isFirst />
      <div {...inLanguage(contentLocale, locale)}>
        <Heading title={title} lede={summary} />
      </div>
      {Object.entries(sectionNames)
        .map(([group, name]) => ({ group, name, found: things.filter((thing) => thing.group === group) }))
        .filter(({ found }) => found.length > 0)
        .map(({ group, name, found }) => (
          <section key={group} className="tagged" aria-labelledby={group}>
            <h2 id={group}>{t(name)}</h2>
            <ul>
              {found.map((thing) => (
                <TaggedEntry key={thing.path} thing={thing} locale={locale} />
              ))}
            </ul>
          </section>
        ))}
      <p>
        <a href={pathIn(locale, '/topics')}>{t('topics.all')}</a>
      </p>
    </>
  );
}
