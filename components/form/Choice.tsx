import type { BlankOf } from '#blanks/templates/templates.ts';
import { blanksOf } from '#components/blanks.tsx';
import { FieldProblems } from './FieldProblems.tsx';

const { set } = blanksOf('letter');

type Props = {
  name: 'kind' | 'display';
  legend: string;
  hint?: string;
  /** `checked` is the blank that says whether it was chosen. */
  options: { value: string; label: string; checked: BlankOf<'letter'> }[];
};

/** One choice out of few, as radio buttons; keeps what was chosen. */
export function Choice({ name, legend, hint, options }: Props) {
  return (
    <fieldset className="field" aria-describedby={`${hint ? `${name}-hint ` : ''}${name}-problem`}>
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldProblems field={name} />
      {options.map(({ value, label, checked }) => (
        <p className="option" key={value}>
          <input type="radio" id={`${name}-${value}`} name={name} value={value} {...set({ checked })} />
          <label htmlFor={`${name}-${value}`}>{label}</label>
        </p>
      ))}
    </fieldset>
  );
}
