import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Progress } from '#components/letter/Progress.tsx';
import { TellOthers } from '#components/ownSignature/TellOthers.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/text.ts';

const { blank, Outcome } = blanksOf('sent', 'confirm');

/** What follows the right button or code: that a signature counts, or, for an organisation, that its address is confirmed and what is still to be done. */
export function Confirmed({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('confirm');
  return (
    <>
      <Outcome is="confirmed">
        <div className="done" role="status">
          <Heading title={t('titleConfirmed')} lede={t('confirmed')} />
        </div>
        <Outcome is="signer.number">
          <p>{t('number', { number: blank('signer.number'), time: blank('countStep') })}</p>
        </Outcome>
        <p>{t('confirmedNext')}</p>
        <Progress isSigned />
        <TellOthers text={text} />
      </Outcome>
      <Outcome is="confirmed:organisation">
        <div className="done" role="status">
          <Heading title={t('titleOrganisation')} lede={t('organisationNext')} />
        </div>
        <p>{t('confirmedNext')}</p>
      </Outcome>
    </>
  );
}
