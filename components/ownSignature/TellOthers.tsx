import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { ShareWays } from '#components/share/ShareWays.tsx';
import { withHashtag } from '#components/share/withHashtag.ts';
import type { Text } from '#content/text.ts';
import { pathIn, urlOf } from '#i18n/address.ts';

type Props = {
  text: Text<'letters'>;
  /** The end of the letter's address that counts who comes by it, where its owner asked for that: as it is, and encoded for addresses. */
  own?: { query: string; encoded: string };
};

/** For who has signed: a text that says so and can be changed, ways to pass it on, the poster, and one thing to read next. It holds the address of the letter, and one of the signer's own only where that was asked for. */
export function TellOthers({ text: { locale, path, fields }, own }: Props) {
  const t = useTranslations('tell');
  const share = useTranslations('share');
  const next = useTranslations('solutions');
  const { title, hashtag, share: words } = fields;
  const url = `${urlOf(locale, path)}${own?.query ?? ''}`;
  const signed = words?.signed ?? t('signed', { letter: title });
  const whole = withHashtag(words ? `${words.signed} ${url}` : t('signedText', { letter: title, url }), hashtag);
  return (
    <>
      <section className="share" {...part('share')} aria-labelledby="tell">
        <h2 id="tell">{t('title')}</h2>
        <p>{t('intro')}</p>
        <p className="copy">
          <label htmlFor="tell-text">{t('label')}</label>
          <textarea id="tell-text" rows={7} defaultValue={whole} aria-describedby="tell-change" />
          <button type="button" hidden data-copy="tell-text" data-copied={share('textCopied')}>
            {share('copyText')}
          </button>
          <button type="button" hidden data-share="tell-text" data-title={title}>
            {share('native')}
          </button>
          <output htmlFor="tell-text" />
        </p>
        <p className="hint" id="tell-change">
          {t('change')}
        </p>
        <ShareWays
          locale={locale}
          mastodon={`page=${encodeURIComponent(path)}&signed=yes`}
          passed={{ title, words: withHashtag(signed, hashtag), text: whole, url }}
          {...(own && {
            encode: (words) => encodeURIComponent(words).replaceAll(encodeURIComponent(own.query), own.encoded),
          })}
        >
          <li>
            <a href={pathIn(locale, `${path}/poster`)}>{share('poster')}</a>
          </li>
        </ShareWays>
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{t('next')}</h2>
        <p>
          <a href={pathIn(locale, '/solutions')}>{next('title')}</a>
          <br />
          {next('summary')}
        </p>
      </section>
    </>
  );
}
