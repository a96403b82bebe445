import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';

/** That a signature was taken back. */
export function Withdrawn() {
  const t = useTranslations('signature');
  return (
    <div role="status">
      <Heading title={t('titleWithdrawn')} lede={t('withdrawn')} />
    </div>
  );
}
