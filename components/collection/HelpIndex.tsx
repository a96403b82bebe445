import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { Filter } from './Filter.tsx';
import { usePlacesByName } from './usePlacesByName.ts';

/** The ways into the directory: by country and by need. */
export function HelpIndex({ page }: { page: CollectionPage<'helplines'> }) {
  const t = useTranslations('helpPage');
  return (
    <>
      <nav className="places" aria-labelledby="places">
        <h2 id="places" className="label">
          {t('choose')}
        </h2>
        <ul>
          {usePlacesByName(page).map(({ code, name }) => (
            <li key={code}>
              <a href={`#${code}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Filter
        name="need"
        legend={t('need')}
        all={t('everything')}
        options={page.purposes.map(({ purpose, words }) => ({ value: purpose, label: words }))}
      />
    </>
  );
}
