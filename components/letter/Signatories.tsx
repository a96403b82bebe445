import { useTranslations } from 'next-intl';
import { meansOfVerification } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { EmbedCode } from '#components/embed/EmbedCode.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';

const { Outcome, Rows, blank } = blanksOf('signatories');

/** Who has signed and chose to be shown: organisations first, then people, newest first. */
export function Signatories({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('signatories');
  const framed = useTranslations('embed')('organisations', { letter: text.fields.title });
  const path = pathIn(text.locale, `/letters/${text.slug}`);
  return (
    <>
      <Heading title={t('title')} lede={<a href={path}>{text.fields.title}</a>}>
        <p>
          <Outcome is="counted">{t('total', { count: blank('count') })} </Outcome>
          {t('unnamed')}
        </p>
        <p>
          {t('unverified')} <a href={pathIn(text.locale, '/moderation')}>{t('moderated')}</a>
        </p>
      </Heading>
      <Outcome is="empty">
        <p>{t('empty')}</p>
      </Outcome>
      <Outcome is="with-organisations">
        <h2>{t('organisations')}</h2>
        <ul className="names">
          <Rows of="organisations">
            {({ Blank, Outcome, Typed, blank }) => (
              <li>
                <strong>
                  <Typed name="organisation" />
                </strong>{' '}
                <span className="when">
                  <Blank name="country" />
                </span>
                <Outcome is="name">
                  <br />
                  <Typed name="name" />
                  {' · '}
                  <Typed name="role" />
                </Outcome>
                {meansOfVerification.map((by) => (
                  <Outcome key={by} is={`verified.${by}`}>
                    <br />
                    <span className="when">
                      {t(`verified.${by}`, { date: blank(`verified.${by}`), domain: blank('verified.domain') })}
                    </span>
                  </Outcome>
                ))}
                <Outcome is="reason">
                  <br />
                  <Typed name="reason" />
                </Outcome>
                <Outcome is="website">
                  <br />
                  <a href={blank('website')} rel="ugc nofollow noreferrer" dir="ltr">
                    <Blank name="website" />
                  </a>
                </Outcome>
              </li>
            )}
          </Rows>
        </ul>
      </Outcome>
      <Outcome is="with-people">
        <h2>{t('people')}</h2>
        <ul className="names">
          <Rows of="people">
            {({ Blank, Outcome, Typed }) => (
              <li>
                <Typed name="name" />{' '}
                <span className="when">
                  <Blank name="country" />
                </span>
                <Outcome is="role">
                  {' · '}
                  <Typed name="role" />
                </Outcome>
                <Outcome is="reason">
                  <br />
                  <Typed name="reason" />
                </Outcome>
              </li>
            )}
          </Rows>
        </ul>
      </Outcome>
      <p>
        <Outcome is="later-page">
          <a href={`${path}/signatories`}>{t('first')}</a>{' '}
        </Outcome>
        <Outcome is="nextUrl">
          <a href={blank('nextUrl')} rel="next">
            {t('more')}
          </a>
        </Outcome>
      </p>
      <EmbedCode locale={text.locale} embed={{ kind: 'organisations', slug: text.slug }} title={framed} />
    </>
  );
}
