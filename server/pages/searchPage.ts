import { fill } from '#blanks/filling.ts';
import { direction, isLocale } from '#i18n/locales.ts';
import { notForRobots } from '#server/answers/pageAnswer.ts';
import { HttpError } from '#server/request/httpError.ts';
import type { SearchResult } from '#server/search/searchIndex.ts';
import { compressions, Resource } from '#server/site/resource.ts';
import { inLocale } from './inLocale.ts';
import type { Visit } from './visit.ts';

const longest = 200;

/**
 * What was found for `?q=`. What people look for is theirs: it is written nowhere, and no answer is kept.
 * The answer holds no secret that its length could betray, so it is compressed.
 *
 * @throws HttpError 503 while searching has taken its share of the server's time, so that a flood of it leaves reading and signing alone
 */
export async function searchPage({ portal, template, query }: Visit<'search'>): Promise<Resource> {
  const q = (query.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed();
  if (q && !portal.searching.isLeft(performance.now())) throw new HttpError(503, 'busy');
  const begun = performance.now();
  const { results, total, isCrisis } = portal.search[template.locale](q);
  portal.searching.spend(performance.now() - begun, begun);
  const outcome = q === '' ? 'nothing-asked' : results.length === 0 ? 'nothing-found' : 'found';
  const { number } = inLocale(template.locale);
  const body = Buffer.from(
    fill(template, {
      blanks: {
        q,
        query: q && `?q=${encodeURIComponent(q)}`,
        resultCount: number(total),
        shownCount: total > results.length ? number(results.length) : '',
      },
      // Who finds nothing, or has not asked yet, may have come for help.
      outcomes: isCrisis || outcome !== 'found' ? ['help', outcome] : [outcome],
      rows: { results: results.map((result) => rowOf(result, template.locale)) },
    }),
  );
  return new Resource({
    body,
    headers: { ...template.headers, 'Cache-Control': 'no-store', ...notForRobots },
    compressed: compressions(body),
  });
}

/** Only what is in another language than its page says in which. */
function rowOf({ entry: { url, title, page, language }, excerpt }: SearchResult, locale: string) {
  const isForeign = language !== locale && isLocale(language);
  return {
    url,
    title,
    page,
    excerpt,
    language: isForeign ? language : '',
    direction: isForeign ? direction(language) : '',
  };
}
