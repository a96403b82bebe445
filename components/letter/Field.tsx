import type { ComponentProps, ReactNode } from 'react';
import { set } from '#components/blanks.tsx';
import { FieldProblems } from './FieldProblems.tsx';

type Props = {
  name: string;
  label: string;
  hint?: string;
  /** What may be wrong with it, where it is no field of the signing form. */
  problems?: ReactNode;
  /** The blank with what was typed; null for what is not handed back. */
  typed?: string | null;
} & Pick<
  ComponentProps<'input'>,
  'type' | 'autoComplete' | 'autoCapitalize' | 'dir' | 'spellCheck' | 'inputMode' | 'maxLength'
>;

/** A text field with its label, hint and problems; keeps what was typed. */
export function Field({ name, label, hint, problems, typed = `value.${name}`, ...input }: Props) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problems ? (
        <p className="problem" id={`${name}-problem`}>
          {problems}
        </p>
      ) : (
        <FieldProblems field={name} />
      )}
      <input
        id={name}
        name={name}
        type="text"
        aria-describedby={`${hint ? `${name}-hint ` : ''}${name}-problem`}
        {...input}
        {...set({ ...(typed && { value: typed }), 'aria-invalid': `invalid.${name}` })}
      />
    </div>
  );
}
