import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { part } from '#blanks/parts.ts';
import { Body } from '#components/text/Body.tsx';
import { Cites } from '#components/text/Cites.tsx';
import { newAmong } from '#components/text/newAmong.ts';
import type { NumberedSource } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { writeList } from '#i18n/lists.ts';

type Props = {
  text: Text<'letters'>;
  sources: readonly NumberedSource[];
  /** What stands in the margin beside the requests: the way to the form, where the page has one. */
  call?: ReactNode;
};

/** The letter as a letter: addressed, dated, with numbered requests; before them, whose they are. */
export function LetterText({ text, sources, call }: Props) {
  const t = useTranslations('letter');
  const { fields } = text;
  // The portal's own words about a letter that is not translated are the reader's.
  const ownWords = inLanguage(text.locale, text.contentLocale);
  return (
    <div className="letter">
      <p className="dated" {...part('dated')} {...ownWords}>
        {t('dated', { date: writeDate(fields.date, text.locale), version: fields.version })}
      </p>
      <p>
        <span {...ownWords}>{t('to')}:</span>{' '}
        {writeList(
          fields.addressees.map(({ name, role }) => [name, role].filter(Boolean).join(', ')),
          text.contentLocale,
        )}
      </p>
      <p>{fields.salutation}</p>
      <Body text={text} sources={sources} />
      {fields.credit && (
        <aside className="remark" role="note" aria-label={t('credit')}>
          <p>
            {fields.credit.text}
            <Cites of={fields.credit.sources} sources={sources} />
          </p>
        </aside>
      )}
      <h2 {...ownWords}>{t('requests')}</h2>
      {call}
      <ol>
        {fields.requests.map((request, index) => (
          <li key={request.title}>
            <strong {...part('request')}>{request.title}.</strong> {request.text}
            {request.sources && (
              <Cites
                of={request.sources}
                sources={sources}
                noted={newAmong(request.sources, fields.requests.slice(0, index))}
              />
            )}
            {request.own && (
              <>
                {' '}
                <span className="when" {...part('progress')} {...ownWords}>
                  {t('own')}
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
      <p>{fields.closing}</p>
    </div>
  );
}
