import { useTranslations } from 'next-intl';
import { templates } from '#blanks/templates/templates.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';

const { Outcome } = blanksOf('problem');

/** What went wrong, and what can be done about it. */
export function ProblemWords() {
  const t = useTranslations('problem');
  return templates.problem.outcomes.map((outcome) => (
    <Outcome key={outcome} is={outcome}>
      <Heading title={t(`${outcome}.title`)} lede={t(`${outcome}.text`)} />
    </Outcome>
  ));
}
