import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { pathIn } from '#i18n/address.ts';

/** What to know before turning to anyone, under the first rule, which is the lede. */
export function HelpRules({ page: { rules, locale } }: { page: CollectionPage<'helplines'> }) {
  const t = useTranslations('helpPage');
  return (
    <>
      {rules.slice(1).map((rule) => (
        <p key={rule}>{rule}</p>
      ))}
      <p>
        {t('watched')} <a href={pathIn(locale, '/leaving')}>{t('watchedLink')}</a>
      </p>
    </>
  );
}
