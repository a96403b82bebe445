import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { LetterState } from '#components/letter/LetterState.tsx';
import { AskAgain } from '#components/ownSignature/AskAgain.tsx';
import { SignerFacts } from '#components/ownSignature/SignerFacts.tsx';
import { WithdrawForm } from '#components/ownSignature/WithdrawForm.tsx';
import { Withdrawn } from '#components/ownSignature/Withdrawn.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { Confirmed } from './Confirmed.tsx';
import { SignedAlready } from './SignedAlready.tsx';

const { Outcome, set } = blanksOf('confirm');

/** Behind the link of the first mail: a button that confirms, that it is done, or why the link does not work and what to do. */
export function Confirm({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('confirm');
  const state = useTranslations('letterState');
  const letter = (
    <p>
      <a href={pathIn(text.locale, `/letters/${text.slug}`)}>
        <Outcome is="signable">{t('signAgain')}</Outcome>
        <Outcome is="resting">{state('title')}</Outcome>
      </a>
    </p>
  );
  return (
    <>
      <Outcome is="ready">
        <Outcome is="changed">
          <div className="summary" role="alert">
            <p>{t('changed')}</p>
          </div>
        </Outcome>
        <Heading title={t('titleReady')} lede={t('ready', { letter: text.fields.title })} />
        <SignerFacts />
        <form method="post">
          <input type="hidden" name="revision" {...set({ value: 'revision' })} />
          <button className="act" type="submit">
            {t('button')}
          </button>
        </form>
        <p>{t('notYou')}</p>
      </Outcome>
      <Confirmed text={text} />
      <Outcome is="signed-already">
        <SignedAlready />
      </Outcome>
      <Outcome is="can-withdraw">
        <WithdrawForm isClosed />
      </Outcome>
      <Outcome is="withdrawn">
        <Withdrawn />
        {letter}
      </Outcome>
      <Outcome is="expired">
        <Outcome is="signable">
          <Heading title={t('titleExpired')} lede={t('expired')} />
          <AskAgain locale={text.locale} slug={text.slug} />
        </Outcome>
        <Outcome is="resting">
          <Heading title={state('tooLateTitle')} lede={state('tooLate')} />
          <LetterState />
          {letter}
        </Outcome>
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
