import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { ShareWays } from '#components/page/ShareWays.tsx';
import { withHashtag } from '#components/page/withHashtag.ts';
import type { Text } from '#content/text.ts';
import { pathIn, urlOf } from '#i18n/address.ts';

/** For who has signed: a text that says so, ways to pass it on, the poster, and one thing to read next. It holds the address of the letter, never one of the signer's own. */
export function TellOthers({ text: { locale, path, fields } }: { text: Text<'letters'> }) {
  const t = useTranslations('tell');
  const share = useTranslations('share');
  const next = useTranslations('solutions');
  const { title, hashtag, share: own } = fields;
  const url = urlOf(locale, path);
  const signed = own?.signed ?? t('signed', { letter: title });
  const whole = withHashtag(own ? `${own.signed} ${url}` : t('signedText', { letter: title, url }), hashtag);
  return (
    <>
      <section className="share" {...part('share')} aria-labelledby="tell">
        <h2 id="tell">{t('title')}</h2>
        <p>{t('intro')}</p>
        <p className="copy">
          <label htmlFor="tell-text">{t('label')}</label>
          <textarea id="tell-text" readOnly rows={4} value={whole} />
          <button
            type="button"
            hidden
            data-share="tell-text"
            data-title={title}
            data-text={withHashtag(signed, hashtag)}
            data-url={url}
          >
            {share('native')}
          </button>
          <button type="button" hidden data-copy="tell-text" data-copied={share('textCopied')}>
            {share('copyText')}
          </button>
          <output htmlFor="tell-text" />
        </p>
        <ShareWays
          locale={locale}
          mastodon={`page=${encodeURIComponent(path)}&signed=yes`}
          passed={{ title, words: withHashtag(signed, hashtag), text: whole, url }}
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
