import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Fact } from '#components/page/Fact.tsx';
import { ShownAs } from './ShownAs.tsx';

const { Blank, Outcome } = blanksOf('confirm', 'sent');

/** The details of a signature, before they are confirmed. */
export function SignerFacts() {
  const t = useTranslations('confirm');
  return (
    <dl className="facts">
      <Fact name={t('as')}>
        <bdi translate="no">
          <Blank name="signer.name" />
        </bdi>
      </Fact>
      <Outcome is="signer.organisation">
        <Fact name={t('organisation')}>
          <bdi translate="no">
            <Blank name="signer.organisation" />
          </bdi>
        </Fact>
      </Outcome>
      <Fact name={t('country')}>
        <Blank name="signer.country" />
      </Fact>
      <Fact name={t('shown')}>
        <ShownAs />
      </Fact>
    </dl>
  );
}
