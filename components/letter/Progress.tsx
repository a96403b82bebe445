import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { blanksOf } from '#components/blanks.tsx';

const { Blank, blank } = blanksOf('counts', 'letter', 'sent', 'confirm');

/** How many have signed and the next number to aim for; filled by the server. */
export function Progress() {
  const t = useTranslations('letter');
  return (
    <>
      <dl className="progress" {...part('progress')}>
        <div>
          <dt>{t('signatures')}</dt>
          <dd>
            <Blank name="count" />
          </dd>
        </div>
        <div>
          <dt>{t('goal')}</dt>
          <dd>
            <Blank name="goal" />
          </dd>
        </div>
      </dl>
      <p className="remark">{t('asOf', { time: blank('asOf') })}</p>
    </>
  );
}
