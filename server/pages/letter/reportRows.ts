import { valuesOf } from '#blanks/filling.ts';
import type { SiteLetter } from '#blanks/site.ts';
import type { Locale } from '#i18n/locales.ts';
import { attachmentPath } from '#server/answers/attachmentPath.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import type { LetterLife, Milestone } from '#signon/life/letterLife.ts';
import { statusOf } from '#signon/life/report.ts';
import { addresseeName } from './addresseeName.ts';
import { saidBlanks } from './lifeBlanks.ts';

/** What is told of a milestone beside its state, for a row. */
export function reportBlanks(milestone: Milestone, slug: string, letter: SiteLetter, locale: Locale) {
  const { told, day, addressee, how, attachment } = milestone.report ?? {};
  const { number, day: written } = inLocale(locale);
  return {
    ...valuesOf(told && day ? [[`told.${told}` as const, written(Date.parse(day))]] : []),
    ...(addressee && { to: addresseeName(letter, addressee, locale) }),
    ...valuesOf(how ? [[`how.${how}` as const, '1']] : []),
    ...saidBlanks(milestone, '', locale),
    ...(attachment && {
      'file.url': attachmentPath(slug, attachment.sha256),
      'file.name': attachment.name,
      'file.size': number(Math.ceil(attachment.size / 1000)),
    }),
  };
}

/** What organisers told of a letter, newest first, and how far it came with each of whom it is addressed to; nothing while they told nothing. */
export function reportRows({ milestones }: LetterLife, slug: string, letter: SiteLetter, locale: Locale) {
  const told = milestones.filter(({ report }) => report?.told);
  if (told.length === 0) return { reports: [], addressees: [] };
  const { day } = inLocale(locale);
  return {
    reports: told.map((milestone) => reportBlanks(milestone, slug, letter, locale)).toReversed(),
    addressees: letter.addressees.map(({ id, page, names }) => {
      const reached = statusOf(id, milestones);
      return {
        name: names[locale] ?? id,
        ...(page && { page }),
        ...valuesOf(reached ? [[`status.${reached.status}` as const, day(Date.parse(reached.day))]] : []),
      };
    }),
  };
}
