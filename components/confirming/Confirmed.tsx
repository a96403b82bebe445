import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Progress } from '#components/letter/Progress.tsx';
import { TellOthers } from '#components/ownSignature/TellOthers.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { Logo } from '#components/page/Wordmark.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';

const { blank, Outcome } = blanksOf('sent', 'confirm');

/** What follows the right button or code: that a signature counts and where to go on, or, for an organisation, that its address is confirmed and what is still to be done. */
export function Confirmed({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('confirm');
  const all = useTranslations();
  const path = pathIn(text.locale, text.path);
  const toLetter = <a href={path}>{all('signature.toLetter')}</a>;
  return (
    <>
      <Outcome is="confirmed">
        <div className="done lit" role="status">
          <Logo />
          <Heading title={t('titleConfirmed')} lede={t('confirmed')} />
        </div>
        <Outcome is="signer.number">
          <p>{t('number', { number: blank('signer.number'), time: blank('countStep') })}</p>
        </Outcome>
        <p className="next-ways">
          <a className="act" href="#tell">
            {all('tell.title')}
          </a>
          {toLetter}
          <a href={`${path}/signatories`}>{all('letter.seeAll')}</a>
        </p>
        <Progress isSigned />
        <p>{t('confirmedNext')}</p>
        <TellOthers text={text} />
      </Outcome>
      <Outcome is="confirmed:organisation">
        <div className="done" role="status">
          <Heading title={t('titleOrganisation')} lede={t('organisationNext')} />
        </div>
        <p>{t('confirmedNext')}</p>
        <p>{toLetter}</p>
      </Outcome>
    </>
  );
}
