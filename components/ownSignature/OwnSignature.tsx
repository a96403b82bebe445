import { useTranslations } from 'next-intl';
import { problemsOf } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { Affirm } from './Affirm.tsx';
import { AskAgain } from './AskAgain.tsx';
import { ChangeDisplay } from './ChangeDisplay.tsx';
import { ChangeUpdates } from './ChangeUpdates.tsx';
import { Friends } from './Friends.tsx';
import { KeptFacts } from './KeptFacts.tsx';
import { PartnerAgreement } from './PartnerAgreement.tsx';
import { Receipt } from './Receipt.tsx';
import { TellOthers } from './TellOthers.tsx';
import { Verification } from './Verification.tsx';
import { WhyNotices } from './WhyNotices.tsx';
import { WhySigned } from './WhySigned.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';
import { Withdrawn } from './Withdrawn.tsx';

const { blank, Outcome } = blanksOf('signature');

/** A signer's own page: how an organisation is proven, what is kept, how the name is shown, the receipt, telling others, taking the signature back. */
export function OwnSignature({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('signature');
  const form = useTranslations('form');
  const signatories = useTranslations('signatories');
  const letter = (
    <p>
      <a href={pathIn(text.locale, `/letters/${text.slug}`)}>{t('toLetter')}</a>
    </p>
  );
  return (
    <>
      <Outcome is="kept">
        <Outcome is="changed">
          <p className="done" role="status">
            {t('changed')}
          </p>
        </Outcome>
        <Outcome is="not-a-display">
          <p className="summary" role="alert">
            {t('notADisplay')}
          </p>
        </Outcome>
        <Outcome is="change:too-many">
          <p className="summary" role="alert">
            {t('tooMany', { minutes: blank('retryMinutes') })}
          </p>
        </Outcome>
        {problemsOf('name').map((problem) => (
          <Outcome is={problem} key={problem}>
            <p className="summary" role="alert">
              <a href="#name">{form(`error.${problem}`)}</a>
            </p>
          </Outcome>
        ))}
        <WhyNotices locale={text.locale} />
        <Heading title={t('title')} lede={text.fields.title}>
          <p>{t('secret')}</p>
        </Heading>
        <Outcome is="signer.number">
          <p>{t('number', { number: blank('signer.number'), time: blank('countStep') })}</p>
        </Outcome>
        <Outcome is="told:soon">
          <p className="remark" role="note">
            {t('toldSoon', { time: blank('countStep') })}
          </p>
        </Outcome>
        <Outcome is="held">
          <p className="remark" role="note">
            {t('held')}
          </p>
        </Outcome>
        <Outcome is="hidden">
          <p className="remark" role="note">
            {t('hidden')} <a href={pathIn(text.locale, '/moderation')}>{signatories('moderated')}</a>
          </p>
        </Outcome>
        <Affirm text={text} />
        <Verification />
        <h2>{t('kept')}</h2>
        <KeptFacts months={text.fields.keepMonths} path={pathIn(text.locale, `/letters/${text.slug}`)} />
        <p>
          <a href="?download=json" download>
            {t('download')}
          </a>
        </p>
        <ChangeDisplay />
        <ChangeUpdates />
        <WhySigned locale={text.locale} />
        <PartnerAgreement />
        <Receipt locale={text.locale} slug={text.slug} />
        <Outcome is="signer.number">
          <TellOthers text={text} own={{ query: blank('friend.query'), encoded: blank('friend.encoded') }} />
        </Outcome>
        <Friends />
        <WithdrawForm />
      </Outcome>
      <Outcome is="withdrawn">
        <Withdrawn />
        {letter}
      </Outcome>
      <Outcome is="superseded">
        <Heading title={t('titleSuperseded')} lede={t('superseded')} />
        <AskAgain locale={text.locale} slug={text.slug} />
        <WithdrawForm />
      </Outcome>
      <Outcome is="ended">
        <Heading title={t('titleEnded')} lede={t('ended', { date: blank('dataEnd') })} />
        {letter}
      </Outcome>
      <Outcome is="unknown">
        <Heading title={t('titleUnknown')} lede={t('unknown')} />
        {letter}
      </Outcome>
      <Outcome is="mangled">
        <Heading title={t('titleMangled')} lede={t('mangled')} />
        <p>
          <a href={pathIn(text.locale, `/letters/${text.slug}/sent`)}>{t('toCode')}</a>
        </p>
      </Outcome>
    </>
  );
}
