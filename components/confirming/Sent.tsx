import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { SignerFacts } from '#components/ownSignature/SignerFacts.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { CodeForm } from './CodeForm.tsx';
import { CodeNotices } from './CodeNotices.tsx';
import { Confirmed } from './Confirmed.tsx';
import { SignedAlready } from './SignedAlready.tsx';

const { Outcome, blank, set } = blanksOf('sent');

/** What everyone sees after signing, whether the mailbox was new, waiting or already counted; that its server refused the mail; and what follows the right code. */
export function Sent({ text, isFramed = false }: { text: Text<'letters'>; isFramed?: boolean }) {
  const t = useTranslations('sent');
  const back = isFramed ? `/embed/${text.locale}/letters/${text.slug}` : pathIn(text.locale, `/letters/${text.slug}`);
  return (
    <>
      <Outcome is="waiting">
        <CodeNotices />
        <Heading title={t('title')} lede={t('text')} />
        <Outcome is="lateMinutes">
          <p className="remark" role="note">
            {t('late', { minutes: blank('lateMinutes') })}
          </p>
        </Outcome>
        <p>{t('expires')}</p>
        <CodeForm />
        <p>
          <a href={back}>{t('back')}</a>
        </p>
      </Outcome>
      <Outcome is="bounced">
        <Bounced back={back} />
      </Outcome>
      <Outcome is="shown">
        <Heading title={t('shown.title')} lede={t('shown.text')} />
        <SignerFacts />
        <form method="post">
          <input type="hidden" name="email" {...set({ value: 'value.email' })} />
          <input type="hidden" name="code" {...set({ value: 'value.code' })} />
          <input type="hidden" name="ticket" {...set({ value: 'ticket' })} />
          <button className="act" type="submit" name="do" value="confirm">
            {t('shown.button')}
          </button>
        </form>
        <p>{t('shown.notYou')}</p>
      </Outcome>
      <Outcome is="signed-already">
        <SignedAlready />
      </Outcome>
      <Confirmed text={text} />
    </>
  );
}

/** That the mail server of a mailbox refused the mail, and what its signer can do. @param back the address of the form */
function Bounced({ back }: { back: string }) {
  const t = useTranslations('sent.bounced');
  return (
    <>
      <Heading title={t('title')} lede={t('text')} />
      <p>{t('next')}</p>
      <p>
        <a className="act" href={`${back}#sign`}>
          {t('again')}
        </a>
      </p>
      <p>{t('pause')}</p>
    </>
  );
}
