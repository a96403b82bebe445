import type { Answer } from './answer.ts';
import { inLocale } from './inLocale.ts';
import { notForRobots, pageAnswer } from './pageAnswer.ts';
import type { Visit } from './portal.ts';

const longest = 200;

/** What was found for `?q=`. What people look for is theirs: it is written nowhere, and no answer is kept. */
export async function searchPage({ portal, template, query }: Visit): Promise<Answer> {
  const q = (query.get('q') ?? '').replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed();
  const results = portal.search[template.locale](q);
  const outcome = q === '' ? 'nothing-asked' : results.length === 0 ? 'nothing-found' : 'found';
  return pageAnswer(
    template,
    200,
    {
      blanks: { q, resultCount: inLocale(template.locale).number(results.length) },
      outcomes: [outcome],
      rows: {
        results: results.map(({ entry: { url, title, page, language }, excerpt }) => ({
          ...{ url, title, page, excerpt },
          // Only what is in another language than its page needs to say so.
          language: language === template.locale ? '' : language,
        })),
      },
    },
    notForRobots,
  );
}
