import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';

/** That the mail server of a mailbox refused the mail, and what its signer can do. @param back the address of the form */
export function Undeliverable({ back }: { back: string }) {
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
