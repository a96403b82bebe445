import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';

const { blank } = blanksOf('confirm', 'signature');

/** That a signature was taken back. */
export function Withdrawn() {
  const t = useTranslations('signature');
  return (
    <div role="status">
      <Heading title={t('titleWithdrawn')} lede={t('withdrawn', { time: blank('countStep') })} />
    </div>
  );
}
