import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { licence } from '#blanks/licence.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Wordmark } from '#components/page/Wordmark.tsx';
import { QrCode } from '#components/share/QrCode.tsx';
import type { Text } from '#content/text.ts';
import { pathIn, urlOf } from '#i18n/address.ts';
import { direction } from '#i18n/locales.ts';

const { Outcome } = blanksOf('counts');

/** One sheet to hang up: what the letter is called, what it asks of a passer-by, and its address for phones and for eyes. */
export function Poster({ text }: { text: Text<'letters'> }) {
  const t = useTranslations();
  const { locale, contentLocale, slug, fields } = text;
  const path = `/letters/${slug}`;
  const url = urlOf(locale, path);
  return (
    <>
      <p className="hint">
        {t('poster.hint')} <a href={pathIn(locale, path)}>{t('poster.back')}</a>
      </p>
      <article className="poster">
        <p className="name">
          <Wordmark />
        </p>
        <h1 lang={contentLocale} dir={direction(contentLocale)}>
          {fields.title}
        </h1>
        <p className="lede">
          <Outcome is="signable">{t('poster.invite')}</Outcome>
          <Outcome is="resting">{t('poster.inviteResting')}</Outcome>
        </p>
        <QrCode url={url} label={t('poster.code')} />
        <p className="address">
          <bdi dir="ltr">
            {url.split(/(?<=\w\/)/).map((part) => (
              <Fragment key={part}>
                {part}
                <wbr />
              </Fragment>
            ))}
          </bdi>
        </p>
        <p className="label">
          <bdi dir="ltr">
            Private &amp; Protected, {licence.name}: {licence.url}
          </bdi>
        </p>
      </article>
    </>
  );
}
