import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { reported, reportedBy } from '#blanks/rules.ts';
import type { ReportBlank } from '#blanks/templates/sharedBlanks.ts';

/** What prints a row of reports, on a page of whatever template. */
type Row = {
  blank: (name: ReportBlank) => string;
  Outcome: (props: { is: ReportBlank; children: ReactNode }) => ReactNode;
  set: (attributes: Record<string, ReportBlank>) => Record<string, string>;
  Typed: (props: { name: ReportBlank }) => ReactNode;
};

/** What organisers told of a milestone: what was done with whom, on which day and how, in their words, with the file that they showed. */
export function ReportWords({ row: { blank, Outcome, set, Typed } }: { row: Row }) {
  const t = useTranslations('letterState');
  return (
    <>
      {reported.map((told) => (
        <Outcome key={told} is={`told.${told}`}>
          {t(`told.${told}`, { date: blank(`told.${told}`), to: blank('to') })}
        </Outcome>
      ))}
      {reportedBy.map((how) => (
        <Outcome key={how} is={`how.${how}`}>
          {' · '}
          {t(`how.${how}`)}
        </Outcome>
      ))}
      <Outcome is="by">
        <p {...set({ lang: 'language', dir: 'direction' })}>
          <Typed name="by" />: <Typed name="reason" />
        </p>
      </Outcome>
      <Outcome is="file.url">
        <p>
          <a href={blank('file.url')} rel="nofollow">
            <bdi>{t('file', { name: blank('file.name'), kilobytes: blank('file.size') })}</bdi>
          </a>
        </p>
      </Outcome>
    </>
  );
}
