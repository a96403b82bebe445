import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/library.ts';
import { pathIn } from '#i18n/address.ts';

/** What everyone sees after signing, whether the mailbox was new, waiting or already counted. */
export function Sent({ text, isFramed = false }: { text: Text<'letters'>; isFramed?: boolean }) {
  const t = useTranslations('sent');
  const back = isFramed ? `/embed/${text.locale}/letters/${text.slug}` : pathIn(text.locale, `/letters/${text.slug}`);
  return (
    <>
      <Heading title={t('title')} lede={t('text')} />
      <p>{t('expires')}</p>
      <h2>{t('notThere')}</h2>
      <ul>
        <li>{t('notThere1')}</li>
        <li>{t('notThere2')}</li>
        <li>{t('notThere3')}</li>
      </ul>
      <p>
        <a href={back}>{t('back')}</a>
      </p>
    </>
  );
}
