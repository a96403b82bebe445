import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';

const { blank, Outcome } = blanksOf('signature');

/** Where the meaning of the letter changed since it was signed: what changed, and the button that affirms. */
export function Affirm({ text: { locale, slug } }: { text: Text<'letters'> }) {
  const t = useTranslations('affirm');
  const version = { version: blank('affirm.version') };
  return (
    <>
      <Outcome is="affirmed">
        <p className="done" role="status">
          {t('done', { version: blank('signer.letterVersion') })}
        </p>
      </Outcome>
      <Outcome is="affirm.version">
        <section aria-labelledby="affirm">
          <h2 id="affirm">{t('title')}</h2>
          <p>{t('why', { ...version, signed: blank('signer.letterVersion') })}</p>
          <Outcome is="affirm.path">
            <p>
              <a href={`${pathIn(locale, `/letters/${slug}/versions`)}/${blank('affirm.path')}`}>{t('changed')}</a>
            </p>
          </Outcome>
          <form method="post">
            <button className="act" type="submit" name="do" value="affirm">
              {t('button', version)}
            </button>
          </form>
        </section>
      </Outcome>
    </>
  );
}
