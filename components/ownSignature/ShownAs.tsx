import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';

const { Outcome, Typed } = blanksOf('confirm', 'signature', 'sent');

/** How a signer is shown to the public: the name or initials as they will stand, or that they are not shown. */
export function ShownAs() {
  const t = useTranslations('signature');
  return (
    <>
      <Outcome is="signer.shownAs">
        <Typed name="signer.shownAs" />
      </Outcome>
      <Outcome is="shown:anonymous">{t('shownNobody')}</Outcome>
    </>
  );
}
