import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { CollectionPage } from '#content/collectionPage.ts';

type Place = CollectionPage<'helplines'>['places'][number];

/**
 * What stands above the entries of a place once a need is chosen: how many of them meet it, or what to try instead. The style
 * sheet shows the one that was chosen.
 */
export function HelpNeeds({ place: { code, needs, entries }, name }: { place: Place; name: string }) {
  const t = useTranslations('helpPage');
  return needs.map(({ need, here, instead }) => (
    <div key={need} className="need" data-for={need} {...part('chosen')}>
      {here > 0 ? (
        <p>{t('count', { here, all: entries.length })}</p>
      ) : code === 'INT' ? (
        <p>{t('noneAnywhere')}</p>
      ) : (
        <>
          <p>{t('none', { country: name })}</p>
          <ul>
            {instead.map(({ id, organisation }) => (
              <li key={id}>
                <a href={`#${id}`}>
                  <bdi>{organisation}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  ));
}
