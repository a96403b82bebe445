import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Fact } from '#components/page/Fact.tsx';

const { Blank, Outcome, set } = blanksOf('signature', 'confirm', 'sent');

/** Through whom a signature came, and what was agreed to there, among its facts. */
export function PartnerFacts() {
  const t = useTranslations('partner');
  return (
    <>
      <Outcome is="partner.name">
        <Fact name={t('row')}>
          <bdi translate="no">
            <Blank name="partner.name" />
          </bdi>
        </Fact>
      </Outcome>
      <Outcome is="partner.words">
        <Fact name={t('agreed')}>
          <span translate="no" {...set({ lang: 'partner.language', dir: 'partner.direction' })}>
            <Blank name="partner.words" />
          </span>
        </Fact>
      </Outcome>
    </>
  );
}
