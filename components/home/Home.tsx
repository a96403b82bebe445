import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Drawing } from '#components/drawing/Drawing.tsx';
import { Progress } from '#components/letter/Progress.tsx';
import type { CollectionPage } from '#content/collectionPage.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';
import { HomeFigure } from './HomeFigure.tsx';
import { HomeVoice } from './HomeVoice.tsx';
import { NewTexts } from './NewTexts.tsx';
import { Sides } from './Sides.tsx';

const { Outcome } = blanksOf('counts');

type Props = {
  locale: Locale;
  letter: Text<'letters'> | undefined;
  figures: CollectionPage<'figures'>;
  positions: readonly Text<'positions'>[];
  voice: Text<'voices'> | undefined;
  guides: readonly Text<'guides'>[];
  /** What is new on the day of printing. */
  latest: readonly (Text<'news'> | Text<'positions'>)[];
};

/** The first page: the question, one figure with its caveat, who asks and who objects, one voice behind its note, the guides, the letter, what is new. */
export function Home({ locale, letter, figures, positions, voice, guides, latest }: Props) {
  const t = useTranslations('home');
  const all = useTranslations();
  const state = useTranslations('letterState');
  return (
    <div className="home">
      <header className="heading" {...part('heading')}>
        <h1>{t('title')}</h1>
        <p className="lede" {...part('lede')}>
          {t('question')} <span {...part('request')}>{t('question2')}</span>
        </p>
        <p className="ways">
          {letter && (
            <a className="act" href={pathIn(locale, letter.path)}>
              {t('readLetter')}
            </a>
          )}
          <a href={pathIn(locale, '/faq')}>{all('faq.title')}</a>
          <a href={pathIn(locale, '/walk')}>{all('walk.lead')}</a>
        </p>
      </header>
      <Drawing of="with" />
      <HomeFigure figures={figures} />
      <Sides locale={locale} positions={positions} />
      {voice && <HomeVoice text={voice} />}
      {guides.length > 0 && (
        <nav className="readers" aria-labelledby="guides">
          <h2 id="guides">{all('guides.home')}</h2>
          <ul>
            {guides.map(({ slug, path, contentLocale, fields }) => (
              <li key={slug} {...inLanguage(contentLocale, locale)}>
                <a href={pathIn(locale, path)}>{fields.reader}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {letter && (
        <section className="asking" aria-labelledby="letter">
          <h2 id="letter">{t('letter')}</h2>
          <p {...inLanguage(letter.contentLocale, locale)}>{letter.fields.summary}</p>
          <Progress />
          <p>
            <a className="act" href={pathIn(locale, letter.path)}>
              <Outcome is="signable">{t('letterLink')}</Outcome>
              <Outcome is="resting">{state('title')}</Outcome>
            </a>
          </p>
        </section>
      )}
      {latest.length > 0 && <NewTexts texts={latest} />}
    </div>
  );
}
