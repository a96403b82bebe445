import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { blanksOf } from '#components/blanks.tsx';
import { EmbedCode } from '#components/embed/EmbedCode.tsx';
import { PdfLink } from '#components/page/PdfLink.tsx';
import { ShareLinks } from '#components/share/ShareLinks.tsx';
import { ProblemSummary } from '#components/signing/ProblemSummary.tsx';
import { SignForm } from '#components/signing/SignForm.tsx';
import { CitePage } from '#components/text/CitePage.tsx';
import { SourceList } from '#components/text/SourceList.tsx';
import { TextFoot } from '#components/text/TextFoot.tsx';
import { TextFrame } from '#components/text/TextFrame.tsx';
import type { Shape } from '#content/model/logo.ts';
import type { TextPage } from '#content/pages.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { LetterLogo } from './LetterLogo.tsx';
import { LetterState } from './LetterState.tsx';
import { LetterText } from './LetterText.tsx';
import { Organisers } from './Organisers.tsx';
import { Progress } from './Progress.tsx';
import { Reports } from './Reports.tsx';
import { Standing } from './Standing.tsx';
import { StateAtTop } from './StateAtTop.tsx';
import { UpdateList } from './UpdateList.tsx';

const { blank, Outcome } = blanksOf('letter');

/** The letter's page: the letter, the form right after it or what became of it, how many have signed, the words as they are kept if they are, then what the letter is about and when it changed. */
export function Letter({
  page: { text, sources },
  logo,
  keptPath,
  updates,
}: {
  page: TextPage<'letters'>;
  logo: Shape | undefined;
  keptPath: string | undefined;
  updates: readonly Text<'updates'>[];
}) {
  const t = useTranslations();
  const { locale, slug, fields } = text;
  const path = `/letters/${slug}`;
  return (
    <>
      <ProblemSummary letterPath={pathIn(locale, path)} />
      <TextFrame
        text={text}
        path={path}
        heading={
          <header className="heading">
            {logo && <LetterLogo shape={logo} />}
            <h1>{fields.title}</h1>
            <Standing text={text} />
          </header>
        }
      >
        <StateAtTop text={text} />
        <LetterText
          text={text}
          sources={sources}
          call={
            <p className="call" {...part('progress')} {...inLanguage(locale, text.contentLocale)}>
              <Outcome is="signable">
                <a className="act" href="#signing">
                  {t('form.submit')}
                </a>
              </Outcome>
            </p>
          }
        />
      </TextFrame>
      <section className="asking" aria-labelledby="signing">
        <h2 id="signing">
          <Outcome is="signable">{t('form.title')}</Outcome>
          <Outcome is="resting">{t('letterState.title')}</Outcome>
        </h2>
        <LetterState />
        <Reports Heading="h3" />
        <Outcome is="signable">
          <Organisers text={text} />
          <SignForm locale={locale} path={path} months={text.fields.keepMonths} />
          <p>
            <a href={pathIn(locale, '/faq/opposing-views')}>{t('letter.otherSide')}</a>
          </p>
        </Outcome>
        <Outcome is="resting">
          {(['state.paused', 'dataEnd'] as const).map((name) => (
            <Outcome key={name} is={name}>
              <p>{t('letterState.keeps')}</p>
            </Outcome>
          ))}
          <p>
            <a href={pathIn(locale, `${path}/record#milestones`)}>{t('letterState.milestones')}</a>
          </p>
        </Outcome>
      </section>
      <section aria-labelledby="signatures">
        <h2 id="signatures">{t('letter.signatures')}</h2>
        <Progress isStateTold />
        <Outcome is="versions">
          <p {...part('progress')}>{t('affirm.byVersion', { versions: blank('versions') })}</p>
        </Outcome>
        <p>
          <a href={pathIn(locale, `${path}/signatories`)}>{t('letter.seeAll')}</a>
          {' · '}
          <a href={pathIn(locale, `${path}/record`)}>{t('letter.checkCount')}</a>
          {' · '}
          <a href={pathIn(locale, `${path}/sheet`)}>{t('sheet.link')}</a>
          {fields.showGrowth && (
            <>
              {' · '}
              <a href={pathIn(locale, `${path}/growth`)}>{t('growth.title')}</a>
            </>
          )}
          {keptPath && (
            <>
              {' · '}
              <a href={pathIn(locale, `${path}/${keptPath}`)}>
                {t('letterVersion.title', { version: fields.version })}
              </a>
            </>
          )}
        </p>
      </section>
      <UpdateList updates={updates} locale={locale} />
      <ShareLinks
        locale={locale}
        path={path}
        title={fields.title}
        words={fields.share?.text}
        hashtag={fields.hashtag}
        hasPoster
      />
      <div className="text" {...part('text')} {...inLanguage(text.contentLocale, locale)}>
        <TextFoot text={text} />
      </div>
      <PdfLink
        locale={locale}
        path={path}
        foot={t('pdf.version', {
          version: fields.version,
          date: writeDate(text.updated, locale),
          revision: text.revision,
        })}
      />
      <EmbedCode
        locale={locale}
        embed={{ kind: 'letter', slug }}
        title={fields.title}
        parts={(['count', 'button', 'organisations'] as const).map((kind) => ({
          embed: { kind, slug },
          name: t(`builder.kind.${kind}`),
        }))}
      />
      <CitePage text={text} path={path} version={fields.version} day={fields.date} />
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
