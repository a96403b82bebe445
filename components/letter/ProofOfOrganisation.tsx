import { useTranslations } from 'next-intl';
import { marks } from '#blanks/template.ts';
import { Blank, Outcome } from '#components/blanks.tsx';
import { Fact } from '#components/page/Fact.tsx';
import { ProofNotices } from './ProofNotices.tsx';

const proven = ['dns', 'file', 'hand'] as const;
const refused = ['not-found', 'not-authorised', 'duplicate', 'no-organisation'] as const;

/** What becomes of the signature of an organisation, for who signed for it: how to prove it, that it is proven, or why it is not listed. */
export function ProofOfOrganisation() {
  const t = useTranslations('proof');
  const code = (name: string) => (
    <code dir="ltr" className="code">
      <Blank name={name} />
    </code>
  );
  return (
    <Outcome is="organisation">
      <h2 id="proof">{t('title')}</h2>
      <ProofNotices />
      <Outcome is="proof:provable">
        <p>{t('waiting')}</p>
        <p>{t('how')}</p>
        <h3>{t('record')}</h3>
        <dl className="facts">
          <Fact name={t('recordName')}>{code('proof.name')}</Fact>
          <Fact name={t('recordType')}>
            <code dir="ltr">TXT</code>
          </Fact>
          <Fact name={t('recordValue')}>{code('proof.line')}</Fact>
        </dl>
        <h3>{t('file')}</h3>
        <dl className="facts">
          <Fact name={t('fileAddress')}>{code('proof.url')}</Fact>
          <Fact name={t('fileContent')}>{code('proof.line')}</Fact>
        </dl>
        <p>{t('open')}</p>
        <form method="post">
          <button className="act" type="submit" name="do" value="check">
            {t('check')}
          </button>
        </form>
        <p>{t('orByHand')}</p>
      </Outcome>
      <Outcome is="proof:by-hand">
        <p>{t('waiting')}</p>
        <p>{t('byHand')}</p>
      </Outcome>
      {proven.map((by) => (
        <Outcome key={by} is={`proof:${by}`}>
          <p>{t(`proven.${by}`, { date: marks.blank('proof.on') })}</p>
        </Outcome>
      ))}
      {refused.map((reason) => (
        <Outcome key={reason} is={`proof:${reason}`}>
          <p>{t('refused', { date: marks.blank('proof.on') })}</p>
          <p>{t(`refusedFor.${reason}`)}</p>
          <p>{t('refusedNext')}</p>
        </Outcome>
      ))}
    </Outcome>
  );
}
