import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Drawing } from '#components/drawing/Drawing.tsx';
import { Progress } from '#components/letter/Progress.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';

type Props = {
  locale: Locale;
  letter: Text<'letters'> | undefined;
  latest: readonly (Text<'news'> | Text<'positions'>)[];
};

/** The first page: the question in two sentences, three doors, the letter, the other side, what was added lately. */
export function Home({ locale, letter, latest }: Props) {
  const t = useTranslations('home');
  const doors = [
    ['understand', '/faq'] as const,
    ['hear', '/voices'] as const,
    ...(letter ? [['act', letter.path] as const] : []),
  ];
  return (
    <div className="home">
      <header className="heading" {...part('heading')}>
        <h1>{t('title')}</h1>
        <p className="lede" {...part('lede')}>
          {t('question')} {t('question2')}
        </p>
        {letter && (
          <p>
            <a className="act" href={pathIn(locale, letter.path)}>
              {t('readLetter')}
            </a>
          </p>
        )}
      </header>
      <Drawing of="with" />
      <nav className="doors" aria-label={t('doors')}>
        <ul>
          {doors.map(([name, path]) => (
            <li key={name}>
              <a href={pathIn(locale, path)}>{t(name)}</a>
              <p>{t(`${name}Text`)}</p>
            </li>
          ))}
        </ul>
      </nav>
      {letter && (
        <section className="asking" aria-labelledby="letter">
          <h2 id="letter">{t('letter')}</h2>
          <p>{letter.fields.summary}</p>
          <Progress />
          <p>
            <a className="act" href={pathIn(locale, letter.path)}>
              {t('letterLink')}
            </a>
          </p>
        </section>
      )}
      <section className="other-side" aria-labelledby="other-side">
        <h2 id="other-side">{t('otherSide')}</h2>
        <p>
          {t('otherSideText')} <a href={pathIn(locale, '/faq#opposing-views')}>{t('otherSideLink')}</a>
        </p>
      </section>
      <section className="latest" aria-labelledby="latest">
        <h2 id="latest">{t('latest')}</h2>
        <ul className="entries">
          {latest.map((text) => (
            <li key={text.slug}>
              <a href={pathIn(locale, `/${text.kind}/${text.slug}`)}>{text.fields.title}</a>
              {text.fields.date && <span className="when">{writeDate(text.fields.date, locale)}</span>}
              <p>{text.fields.summary}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
