import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { CollectionPage } from '#content/collectionPage.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { FigureEntry } from './FigureEntry.tsx';
import { SourceLinks } from './SourceLinks.tsx';

/** The numbers of the debate: how to read them, the one that leads, what else there is, and then each of them. */
export function Figures({ page }: { page: CollectionPage<'figures'> }) {
  const t = useTranslations('figures');
  const { figures, intro, locale, contentLocale } = page;
  const [lead, ...others] = figures;
  return (
    <>
      <section aria-labelledby="read-first">
        <h2 id="read-first">{intro.title}</h2>
        {intro.points.map((point) => (
          <p key={point}>{point}</p>
        ))}
        <SourceLinks sources={intro.sources} locale={locale} />
      </section>
      {lead && <FigureEntry figure={lead} of={page} isLead />}
      <nav className="figure-list" aria-labelledby="all-figures">
        <h2 id="all-figures" {...inLanguage(locale, contentLocale)}>
          {t('all', { count: figures.length })}
        </h2>
        <ul>
          {figures.map(({ id, short, title }) => (
            <li key={id}>
              <b {...(id === lead?.id && part('value'))}>{short}</b> <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {others.map((figure) => (
        <FigureEntry key={figure.id} figure={figure} of={page} />
      ))}
    </>
  );
}
