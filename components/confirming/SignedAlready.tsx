import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';

const { Outcome, Typed } = blanksOf('confirm', 'sent');

/** That a mailbox has signed by another attempt; under what name, for whoever gave the very same address. */
export function SignedAlready() {
  const t = useTranslations('confirm');
  return (
    <>
      <Heading title={t('titleSignedAlready')} lede={t('signedAlready')} />
      <Outcome is="signer.name">
        <p>
          {t('signedAs')} <Typed name="signer.name" />
        </p>
      </Outcome>
      <p>{t('signedAlreadyNext')}</p>
    </>
  );
}
