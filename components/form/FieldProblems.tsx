import { useTranslations } from 'next-intl';
import { type CheckedField, problemsOf } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';

const { Outcome } = blanksOf('letter');

/** What may be wrong with a field of the signing form, beside it; the server shows the sentence that applies. */
export function FieldProblems({ field }: { field: CheckedField }) {
  const t = useTranslations('form');
  return (
    <p className="problem" id={`${field}-problem`}>
      {problemsOf(field).map((outcome) => (
        <Outcome key={outcome} is={outcome}>
          {t(`error.${outcome}`)}
        </Outcome>
      ))}
    </p>
  );
}
