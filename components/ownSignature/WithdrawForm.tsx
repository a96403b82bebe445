import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';

const { blank } = blanksOf('confirm', 'signature');

/** The button that takes a signature back; closed (`isClosed`) where somebody came to give it. Posts to the page it stands on. */
export function WithdrawForm({ isClosed = false }: { isClosed?: boolean }) {
  const t = useTranslations('signature');
  const form = (
    <>
      <p>{t('withdrawText', { time: blank('countStep') })}</p>
      <form method="post">
        <button className="plain" type="submit" name="do" value="withdraw">
          {t('withdrawButton')}
        </button>
      </form>
    </>
  );
  return isClosed ? (
    <details>
      <summary>{t('withdraw')}</summary>
      {form}
    </details>
  ) : (
    <>
      <h2>{t('withdraw')}</h2>
      {form}
    </>
  );
}
