import { getTranslations } from 'next-intl/server';
import { titleByOutcome } from '#app/head.ts';
import { templates } from '#blanks/list.ts';

/** The title of a page of problems: that of the problem that it tells of. */
export async function problemTitle(): Promise<string> {
  const t = await getTranslations('problem');
  return titleByOutcome(
    'problem',
    Object.fromEntries(templates.problem.outcomes.map((outcome) => [outcome, t(`${outcome}.title`)])),
  );
}
