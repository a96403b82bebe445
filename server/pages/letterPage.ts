import { letterOf } from '#server/answers/portal.ts';
import { HttpError } from '#server/request/httpError.ts';
import type { Resource } from '#server/site/resource.ts';
import { formFilling } from './formFilling.ts';
import { publicCounts } from './publicCounts.ts';
import { reportRows } from './reportRows.ts';
import type { Visit } from './visit.ts';

/**
 * The letter with its empty form, on a page or in an embed; the same for everybody, whatever is asked after `?`.
 *
 * @throws HttpError 404 when the manifest has no such letter
 */
export async function letterPage({ portal, template, letter }: Visit<'letter'>): Promise<Resource> {
  const known = letterOf(portal.site, letter);
  if (!known) throw new HttpError(404, 'not-found');
  const { counts } = await portal.services.counts.of(letter);
  return (
    portal.kept.find(template, '', counts) ??
    portal.kept.keep(
      template,
      '',
      counts,
      formFilling(
        { input: {} },
        publicCounts(counts, known, template.locale),
        reportRows(counts.life, letter, known, template.locale),
      ),
    )
  );
}
