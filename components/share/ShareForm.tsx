import { useTranslations } from 'next-intl';
import { serverProblems } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Field } from '#components/form/Field.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const { Blank, Outcome, blank, outcome, set } = blanksOf('share');

/** Asks for the reader's Mastodon server and shows the link that leads there, so that following it is her own act. */
export function ShareForm({ locale }: { locale: Locale }) {
  const t = useTranslations('mastodon');
  const encoded = (words: string) =>
    encodeURIComponent(words).replace('TITLE', blank('encodedTitle')).replace('URL', blank('encodedUrl'));
  const plain = encoded(useTranslations('share')('text', { title: 'TITLE', url: 'URL' }));
  const signed = encoded(useTranslations('tell')('signedText', { letter: 'TITLE', url: 'URL' }));
  const usual = outcome('usual', outcome('unsigned', plain) + outcome('signed', signed));
  const text = usual + blank('encodedOwn') + blank('encodedHashtag');
  const problem = (outcome: (typeof serverProblems)[number]) => t(`error.${outcome}`);
  return (
    <>
      {serverProblems.map((outcome) => (
        <Outcome key={outcome} is={outcome}>
          <div className="summary" role="alert" tabIndex={-1} data-focus>
            <p>
              <a href="#server">{problem(outcome)}</a>
            </p>
          </div>
        </Outcome>
      ))}
      <Heading title={t('title')} lede={t('intro')} />
      <p>
        {t('what')}{' '}
        <a href={blank('back')}>
          <bdi>
            <Blank name="title" />
          </bdi>
        </a>
      </p>
      <Outcome is="ready">
        <div className="done" role="status" tabIndex={-1} data-focus>
          <p>{t('ready')}</p>
          <p>
            <a className="act" href={`https://${blank('host')}/share?text=${text}`} rel="noopener noreferrer nofollow">
              {t('go', { host: blank('host') })}
            </a>
          </p>
        </div>
      </Outcome>
      <form action={pathIn(locale, '/share/mastodon')}>
        <input type="hidden" name="page" {...set({ value: 'page' })} />
        <Outcome is="signed">
          <input type="hidden" name="signed" value="yes" />
        </Outcome>
        <Field
          name="server"
          label={t('server')}
          hint={t('hint')}
          problems={serverProblems.map((outcome) => (
            <Outcome key={outcome} is={outcome}>
              {problem(outcome)}
            </Outcome>
          ))}
          typed="server"
          inputMode="url"
          dir="ltr"
          maxLength={300}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <button type="submit" className="act">
          {t('button')}
        </button>
      </form>
    </>
  );
}
