import { fill } from '#blanks/filling.ts';
import { direction, isLocale } from '#i18n/locales.ts';
import { notForRobots } from '#server/answers/pageAnswer.ts';
import type { SearchResult } from '#server/search/searchIndex.ts';
import { compressions, Resource } from '#server/site/resource.ts';
import { inLocale } from './inLocale.ts';
import type { Visit } from './visit.ts';

const longest = 200;

/**
 * What was found for `?q=`. What people look for is theirs: it is written nowhere, and no answer is kept; only the page on which
 * nothing was asked yet is. The answer holds no secret that its length could betray, so it is compressed.
 *
 * @throws HttpError 429 or 503 while searches have taken their part of the server's time
 */
export async function searchPage({ portal, template, query, charge }: Visit<'search'>): Promise<Resource> {
  const q = (query.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed();
  const headers = { 'Cache-Control': 'no-store', ...notForRobots };
  if (q === '')
    return (
      portal.kept.find(template, '', template) ??
      // Who has not asked yet may have come for help.
      portal.kept.keep(template, '', template, { outcomes: ['help', 'nothing-asked'] }, { headers })
    );
  const { results, total, isCrisis } = charge(() => portal.search[template.locale](q));
  const outcome = results.length === 0 ? 'nothing-found' : 'found';
  const { number } = inLocale(template.locale);
  const filling = () =>
    fill(template, {
      blanks: {
        q,
        query: `?q=${encodeURIComponent(q)}`,
        resultCount: number(total),
        shownCount: total > results.length ? number(results.length) : '',
      },
      // Who finds nothing may have come for help.
      outcomes: isCrisis || outcome !== 'found' ? ['help', outcome] : [outcome],
      rows: { results: results.map((result) => rowOf(result, template.locale)) },
    });
  const body = Buffer.from(charge(filling));
  return new Resource({
    body,
    headers: { ...template.headers, ...headers },
    compressed: compressions(body, charge),
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
