import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { ShareLinks } from '#components/page/ShareLinks.tsx';
import type { Text } from '#content/text.ts';
import { Progress } from './Progress.tsx';

const { blank, Outcome } = blanksOf('sent', 'confirm');

/** That a signature counts: the same after the button behind the link and after the code. */
export function Confirmed({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('confirm');
  return (
    <>
      <div className="done" role="status">
        <Heading title={t('titleConfirmed')} lede={t('confirmed')} />
      </div>
      <Outcome is="signer.number">
        <p>{t('number', { number: blank('signer.number') })}</p>
      </Outcome>
      <p>{t('confirmedNext')}</p>
      <Progress />
      <ShareLinks locale={text.locale} path={`/letters/${text.slug}`} title={text.fields.title} />
    </>
  );
}
