import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Heading } from '#components/page/Heading.tsx';
import { sectionNames } from '#components/page/sectionNames.ts';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import { WhatYouCanDo } from '#components/text/WhatYouCanDo.tsx';
import type { TopicPage } from '#content/pages.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { TaggedEntry } from './TaggedEntry.tsx';

/** All that is found under a topic, group by group. */
export function Topic({ page }: { page: TopicPage }) {
  const t = useTranslations();
  const { locale, contentLocale, title, summary, path, things, next } = page;
  return (
    <>
      <div {...inLanguage(contentLocale, locale)}>
        <Heading title={title} lede={summary} />
      </div>
      <TranslationNotice text={page} path={path} isFirst />
      {Object.entries(sectionNames)
        .map(([group, name]) => ({ group, name, found: things.filter((thing) => thing.group === group) }))
        .filter(({ found }) => found.length > 0)
        .map(({ group, name, found }) => (
          <section key={group} className="tagged" {...part('tagged')} aria-labelledby={group}>
            <h2 id={group}>{t(name)}</h2>
            <ul className="entries">
              {found.map((thing) => (
                <TaggedEntry key={thing.path} thing={thing} locale={locale} />
              ))}
            </ul>
          </section>
        ))}
      <p>
        <a href={pathIn(locale, '/topics')}>{t('topics.all')}</a>
      </p>
      <WhatYouCanDo locale={locale} next={next} path={path} title={title} />
    </>
  );
}
