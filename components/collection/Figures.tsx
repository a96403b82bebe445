import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import { Explained } from '#components/text/Explained.tsx';
import type { Collection } from '#content/collection.ts';
import { publishersOf } from '#content/library.ts';
import { BarList } from './BarList.tsx';
import { barsOf } from './bars.ts';
import { CollectionFrame } from './CollectionFrame.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { ValueTable } from './ValueTable.tsx';

/** The numbers of the debate: each with its drawing, its table, its sources, and what it does and does not mean. */
export function Figures({ collection }: { collection: Collection<'figures'> }) {
  const t = useTranslations('figures');
  const { facts, words, locale, contentLocale } = collection;
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <CollectionFrame collection={collection} path="/figures">
        {facts.figures.map((figure) => {
          const word = words.figures[figure.id];
          if (!word) return null;
          const entry = { slug: figure.id, locale, contentLocale };
          const bars = barsOf(figure, word);
          return (
            <section
              key={figure.id}
              id={figure.id}
              className="figure with-margin"
              aria-labelledby={`${figure.id}-title`}
            >
              <h2 id={`${figure.id}-title`}>{word.title}</h2>
              <p className="display">{word.display}</p>
              {bars.length > 1 && <BarList bars={bars} unit={word.unit} locale={contentLocale} />}
              <Explained entry={entry} label={<strong>{t('means')}</strong>}>
                {word.means}
              </Explained>
              <div className="margin">
                <Explained entry={entry} label={<strong>{t('doesNotMean')}</strong>}>
                  {word.doesNotMean}
                </Explained>
                {figure.status !== 'verified' && <p className="hint">{t(`status.${figure.status}`)}</p>}
                <SourceLinks ids={publishersOf(figure.sources)} locale={locale} />
              </div>
              {bars.length > 1 && (
                <ValueTable bars={bars} caption={word.title} unit={word.unit} locale={contentLocale} />
              )}
            </section>
          );
        })}
      </CollectionFrame>
    </>
  );
}
