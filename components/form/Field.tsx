import type { ComponentProps, ReactNode } from 'react';
import type { CheckedField } from '#blanks/rules.ts';
import { type AnyBlank, setAny } from '#components/blanks.tsx';
import { FieldProblems } from './FieldProblems.tsx';

type NameAfter<Prefix extends string> = AnyBlank extends infer Name
  ? Name extends `${Prefix}.${infer Field}`
    ? Field
    : never
  : never;
type KeptField = NameAfter<'value'> & CheckedField;

type Props = {
  label: string;
  hint?: string;
} & Pick<
  ComponentProps<'input'>,
  'type' | 'autoComplete' | 'autoCapitalize' | 'dir' | 'spellCheck' | 'inputMode' | 'maxLength'
> &
  (
    | { name: KeptField; problems?: never; typed?: never }
    | {
        name: Exclude<NameAfter<'invalid'>, CheckedField>;
        /** What may be wrong with it, since it is no field of the signing form. */
        problems: ReactNode;
        /** The blank with what was typed; null for what is not handed back. */
        typed: AnyBlank | null;
      }
  );

/** A text field with its label, hint and problems; keeps what was typed. */
export function Field({ name, label, hint, problems, typed, ...input }: Props) {
  const kept = problems === undefined ? (`value.${name as KeptField}` as const) : typed;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problems === undefined ? (
        <FieldProblems field={name as KeptField} />
      ) : (
        <p className="problem" id={`${name}-problem`}>
          {problems}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="text"
        aria-describedby={`${hint ? `${name}-hint ` : ''}${name}-problem`}
        {...input}
        {...setAny({ ...(kept && { value: kept }), 'aria-invalid': `invalid.${name}` })}
      />
    </div>
  );
}
