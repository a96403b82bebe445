import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';

/** That the address of who signed for an organisation is confirmed, and what is still to be done: the same after the button and after the code. */
export function ConfirmedOrganisation() {
  const t = useTranslations('confirm');
  return (
    <>
      <div className="done" role="status">
        <Heading title={t('titleOrganisation')} lede={t('organisationNext')} />
      </div>
      <p>{t('confirmedNext')}</p>
    </>
  );
}
