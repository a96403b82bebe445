import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';

const { set } = blanksOf('signature');

/** The form with which a signer asks for news by mail, or for no more. */
export function ChangeUpdates() {
  const t = useTranslations('signature');
  return (
    <form method="post">
      <p className="option">
        <input type="checkbox" id="updates" name="updates" value="yes" {...set({ checked: 'checked.updates' })} />
        <label htmlFor="updates">{t('updatesWish')}</label>
      </p>
      <button className="plain" type="submit" name="do" value="updates">
        {t('updatesButton')}
      </button>
    </form>
  );
}
