import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { blanksOf } from '#components/blanks.tsx';
import { LetterState } from '#components/letter/LetterState.tsx';
import { Organisers } from '#components/letter/Organisers.tsx';
import { Progress } from '#components/letter/Progress.tsx';
import { Reports } from '#components/letter/Reports.tsx';
import { ProblemSummary } from '#components/signing/ProblemSummary.tsx';
import { SignForm } from '#components/signing/SignForm.tsx';
import type { Text } from '#content/text.ts';
import { pathIn, urlOf } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { CannotSign } from './CannotSign.tsx';
import { LetterFoot } from './LetterFoot.tsx';

const { Outcome } = blanksOf('letter');

/** The letter's form on another site, with its requests in short. */
export function EmbeddedLetter({ text }: { text: Text<'letters'> }) {
  const t = useTranslations('home');
  const { fields, locale, slug } = text;
  return (
    <>
      <ProblemSummary letterPath={pathIn(locale, `/letters/${slug}`)} isFramed />
      <article className="text" {...part('text')} {...inLanguage(text.contentLocale, locale)}>
        <h1>{fields.title}</h1>
        <ol className="more">
          {fields.requests.map((request) => (
            <li key={request.title}>{request.title}</li>
          ))}
        </ol>
      </article>
      <p>
        <a href={urlOf(locale, `/letters/${slug}`)}>{t('readLetter')}</a>
      </p>
      <Progress isStateTold />
      <LetterState isShort />
      <Reports Heading="h2" />
      <Outcome is="signable">
        <Organisers text={text} isFramed />
        <CannotSign locale={locale} path={`/letters/${slug}`} />
        <SignForm locale={locale} path={`/letters/${slug}`} months={text.fields.keepMonths} isFramed />
      </Outcome>
      <LetterFoot text={text} />
    </>
  );
}
