import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { SourceLinks } from './SourceLinks.tsx';

/** The terms in alphabetical order of the language that they are written in: first in plain words, then in full. */
export function Glossary({ page: { terms, locale, contentLocale } }: { page: CollectionPage<'glossary'> }) {
  const t = useTranslations('glossary');
  const { compare } = new Intl.Collator(contentLocale);
  return (
    <dl className="terms">
      {[...terms]
        .sort((a, b) => compare(a.term, b.term))
        .map(({ id, term, short, full, say, avoid, sources }) => (
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
                <SourceLinks sources={sources} locale={locale} />
              </div>
            </dd>
          </div>
        ))}
    </dl>
  );
}
