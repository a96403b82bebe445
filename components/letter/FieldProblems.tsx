import { useTranslations } from 'next-intl';
import { problemOutcomes } from '#blanks/list.ts';
import { Outcome } from '#components/blanks.tsx';

/** What may be wrong with a field, beside it; the server shows the sentence that applies. */
export function FieldProblems({ field }: { field: string }) {
  const t = useTranslations('form');
  return (
    <p className="problem" id={`${field}-problem`}>
      {problemOutcomes
        .filter((outcome) => outcome.startsWith(`${field}:`))
        .map((outcome) => (
          <Outcome key={outcome} is={outcome}>
            {t(`error.${outcome}` as 'error.name:missing')}
          </Outcome>
        ))}
    </p>
  );
}
