import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';

const { Outcome, blank } = blanksOf('signature');

/** What a signer agreed to with a partner, and the button that takes it back. */
export function PartnerAgreement() {
  const t = useTranslations('partner');
  const name = blank('partner.name');
  return (
    <Outcome is="partner:consented">
      <section aria-labelledby="partner">
        <h2 id="partner">{t('gets', { name })}</h2>
        <p>{t('getsText', { name })}</p>
        <form method="post">
          <button className="act" type="submit" name="do" value="partner">
            {t('end')}
          </button>
        </form>
      </section>
    </Outcome>
  );
}
