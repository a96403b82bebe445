import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { Filter } from './Filter.tsx';

/** Shows only what happened under one theme or in one region. */
export function TimelineFilters({ page: { themes, regions } }: { page: CollectionPage<'timeline'> }) {
  const t = useTranslations('timeline');
  return (
    <div className="filters">
      <Filter
        name="theme"
        legend={t('byTheme')}
        all={t('all')}
        options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
      <Filter
        name="region"
        legend={t('byRegion')}
        all={t('all')}
        options={regions.map((value) => ({ value, label: t(`region.${value}`) }))}
      />
    </div>
  );
}
