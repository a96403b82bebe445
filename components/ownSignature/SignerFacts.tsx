import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Fact } from '#components/page/Fact.tsx';
import { PartnerFacts } from './PartnerFacts.tsx';
import { ShownAs } from './ShownAs.tsx';

const { Blank, Outcome, Typed } = blanksOf('confirm', 'sent');

/** The details of a signature, before they are confirmed. */
export function SignerFacts() {
  const t = useTranslations('confirm');
  return (
    <dl className="facts">
      <Fact name={t('as')}>
        <Typed name="signer.name" />
      </Fact>
      <Outcome is="signer.organisation">
        <Fact name={t('organisation')}>
          <Typed name="signer.organisation" />
        </Fact>
      </Outcome>
      <Fact name={t('country')}>
        <Blank name="signer.country" />
      </Fact>
      <Fact name={t('shown')}>
        <ShownAs />
      </Fact>
      <PartnerFacts />
    </dl>
  );
}
