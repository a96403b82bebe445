import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import type { Collection } from '#content/collection.ts';
import { publishersOf } from '#content/library.ts';
import { CollectionFrame } from './CollectionFrame.tsx';
import { SourceLinks } from './SourceLinks.tsx';

/** The terms in alphabetical order of the reader's language: first in plain words, then in full. */
export function Glossary({ collection }: { collection: Collection<'glossary'> }) {
  const t = useTranslations('glossary');
  const { facts, words, locale, contentLocale } = collection;
  const collator = new Intl.Collator(contentLocale);
  const terms = facts.terms
    .flatMap(({ id, sources }) => (words.terms[id] ? [{ id, sources, ...words.terms[id] }] : []))
    .sort((a, b) => collator.compare(a.term, b.term));
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <CollectionFrame collection={collection} path="/glossary">
        <dl className="terms">
          {terms.map(({ id, term, short, full, say, avoid, sources }) => (
            <div key={id} id={id}>
              <dt>
                <dfn>{term}</dfn>
              </dt>
              <dd className="with-margin">
                <p>{short}</p>
                <p>{full}</p>
                <div className="margin">
                  {say && (
                    <p>
                      {t('say')}: {say}
                    </p>
                  )}
                  {avoid && (
                    <p>
                      {t('avoid')}: {avoid}
                    </p>
                  )}
                  <SourceLinks ids={publishersOf(sources)} locale={locale} />
                </div>
              </dd>
            </div>
          ))}
        </dl>
      </CollectionFrame>
    </>
  );
}
