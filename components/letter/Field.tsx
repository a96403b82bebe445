import type { ComponentProps } from 'react';
import { set } from '#components/blanks.tsx';
import { FieldProblems } from './FieldProblems.tsx';

type Props = {
  name: 'name' | 'email' | 'organisation' | 'role' | 'website';
  label: string;
  hint?: string;
} & Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'dir' | 'spellCheck' | 'inputMode' | 'maxLength'>;

/** A text field with its label, hint and problems; keeps what was typed. */
export function Field({ name, label, hint, ...input }: Props) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldProblems field={name} />
      <input
        id={name}
        name={name}
        type="text"
        aria-describedby={`${hint ? `${name}-hint ` : ''}${name}-problem`}
        {...input}
        {...set({ value: `value.${name}`, 'aria-invalid': `invalid.${name}` })}
      />
    </div>
  );
}
