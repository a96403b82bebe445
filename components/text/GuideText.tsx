import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Contents } from '#components/page/Contents.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { WhoAnswers } from '#components/page/WhoAnswers.tsx';
import type { TextPage } from '#content/pages.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { Body } from './Body.tsx';
import { BothSides } from './BothSides.tsx';
import { CitePage } from './CitePage.tsx';
import { SourceList } from './SourceList.tsx';
import { TextFoot } from './TextFoot.tsx';
import { TextFrame } from './TextFrame.tsx';
import { TextPdfLink } from './TextPdfLink.tsx';
import { WhatYouCanDo } from './WhatYouCanDo.tsx';

type Props = { page: TextPage<'guides'>; guides: readonly Text<'guides'>[] };

/** A page for one kind of reader: help first where it may be needed, the text, cards for a discussion, the other guides, sources. */
export function GuideText({ page: { text, sources, next }, guides }: Props) {
  const t = useTranslations();
  const { fields, locale, contentLocale, path, slug } = text;
  return (
    <>
      {fields.helpFirst && (
        <aside className="notice" {...part('notice')} aria-label={t('site.help')}>
          <p>
            {t('guides.helpFirst')} <a href={pathIn(locale, '/help')}>{t('site.help')}</a>
          </p>
        </aside>
      )}
      <TextFrame text={text} path={path} heading={<Heading title={fields.title} lede={fields.summary} />}>
        {fields.contact && (
          <div {...part('contact')} {...inLanguage(locale, contentLocale)}>
            <WhoAnswers />
          </div>
        )}
        {fields.kit && (
          <p {...inLanguage(locale, contentLocale)}>
            {t('guides.logo')} <a href="/wordmark.svg">{t('guides.logoNamed')}</a> ·{' '}
            <a href="/icon.svg">{t('guides.logoAlone')}</a>
          </p>
        )}
        <Contents text={text} />
        <Body text={text} sources={sources} />
        {fields.cards && (
          <section aria-labelledby="cards">
            <h2 id="cards" {...inLanguage(locale, contentLocale)}>
              {t('guides.cards')}
            </h2>
            {fields.cards.map(({ question, ...sides }, index) => (
              <section key={question} id={`card-${index + 1}`} className="card">
                <h3>{question}</h3>
                <BothSides sides={sides} sources={sources} text={text} />
              </section>
            ))}
          </section>
        )}
        <TextFoot text={text} />
      </TextFrame>
      <WhatYouCanDo locale={locale} next={next} path={path} title={fields.title} />
      <TextPdfLink text={text} path={path} />
      <CitePage text={text} path={path} />
      <nav aria-labelledby="guides">
        <h2 id="guides">{t('guides.others')}</h2>
        <ul>
          {guides
            .filter((guide) => guide.slug !== slug)
            .map((guide) => (
              <li key={guide.slug} {...inLanguage(guide.contentLocale, locale)}>
                <a href={pathIn(locale, guide.path)}>{guide.fields.reader}</a>
              </li>
            ))}
        </ul>
      </nav>
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
