import { titleByOutcome } from '#app/head.ts';
import type { Words } from '#app/pageRoute.tsx';
import { templates } from '#blanks/templates/templates.ts';

/** The title of a page of problems: that of the problem that it tells of. */
export const problemTitle = (t: Words): string =>
  titleByOutcome(
    'problem',
    Object.fromEntries(templates.problem.outcomes.map((outcome) => [outcome, t(`problem.${outcome}.title`)])),
  );
