import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { pathIn } from '#i18n/address.ts';

/** What to know before turning to anyone; the first rule is the lede. It stands below the numbers, which come at once. */
export function HelpRules({ page: { rules, locale } }: { page: CollectionPage<'helplines'> }) {
  const t = useTranslations('helpPage');
  return (
    <section aria-labelledby="good-to-know">
      <h2 id="good-to-know">{t('goodToKnow')}</h2>
      {rules.slice(1).map((rule) => (
        <p key={rule}>{rule}</p>
      ))}
      <p>
        {t('watched')} <a href={pathIn(locale, '/leaving')}>{t('watchedLink')}</a>
      </p>
    </section>
  );
}
