import { valuesOf } from '#blanks/filling.ts';
import { direction, isLocale } from '#i18n/locales.ts';
import { letterOf } from '#server/answers/portal.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import { versionOf } from '#server/pages/versionOf.ts';
import type { Visit } from '#server/pages/visit.ts';
import { HttpError } from '#server/request/httpError.ts';
import type { Resource } from '#server/site/resource.ts';
import { dayOf } from './lifeBlanks.ts';
import { publicCounts } from './publicCounts.ts';
import { reportBlanks } from './reportRows.ts';

/**
 * How to check a letter's count, with what its public log says now. Kept as long as the signed head and what is told of the letter stay the same.
 *
 * @throws HttpError 404 when the manifest has no such letter
 */
export async function recordPage({ portal, template, letter }: Visit<'record'>): Promise<Resource> {
  const known = letterOf(portal.site, letter);
  if (!known) throw new HttpError(404, 'not-found');
  const signed = await portal.readings.heads.of(letter);
  const { counts } = await portal.readings.counts.of(letter);
  const version = versionOf(template, [signed, counts]);
  const kept = portal.kept.find(template, '', version);
  if (kept) return kept;
  const { number } = inLocale(template.locale);
  const { head, key } = signed;
  const blanks = {
    ...publicCounts(counts, known, template.locale),
    'log.size': number(head.size),
    'log.people': number(head.people),
    'log.organisations': number(head.organisations),
    'log.at': head.at,
    'log.root': head.root,
    'log.key': key,
  };
  const milestones = counts.life.milestones.map((milestone) => ({
    ...(milestone.report?.told
      ? {}
      : valuesOf([[`reached.${milestone.state}`, dayOf(milestone, known.timeZone, template.locale)]])),
    ...reportBlanks(milestone, letter, known, template.locale),
  }));
  const { day } = inLocale(template.locale);
  const paper = counts.paper.map((counted) => ({
    'paper.day': day(Date.parse(counted.day)),
    'paper.count': number(counted.count),
    'paper.version': counted.version,
    'paper.counter': counted.by,
    ...(counted.note !== null && {
      'paper.note': counted.note,
      ...(counted.language !== template.locale && isLocale(counted.language)
        ? { 'paper.language': counted.language, 'paper.direction': direction(counted.language) }
        : {}),
    }),
  }));
  return portal.kept.keep(template, '', version, {
    blanks,
    outcomes: [
      head.size === 0 ? 'log:empty' : 'log:lines',
      ...(paper.length > 0 ? ['with-paper' as const] : []),
      ...(milestones.length > 0 ? ['with-milestones' as const] : []),
    ],
    rows: { milestones, paper },
  });
}
