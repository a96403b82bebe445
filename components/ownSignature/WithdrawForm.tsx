import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';

const { blank } = blanksOf('confirm', 'signature');

/** The button that takes a signature back. Posts to the page it stands on. */
export function WithdrawForm() {
  const t = useTranslations('signature');
  return (
    <>
      <h2>{t('withdraw')}</h2>
      <p>{t('withdrawText', { time: blank('countStep') })}</p>
      <form method="post">
        <button className="plain" type="submit" name="do" value="withdraw">
          {t('withdrawButton')}
        </button>
      </form>
    </>
  );
}
