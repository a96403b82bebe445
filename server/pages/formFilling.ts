import type { Filling } from '#blanks/template.ts';
import type { FormInput, FormProblems } from '#signon/form.ts';
import { displays, kindsOfSigner } from '#signon/signature.ts';

export type FormState = {
  /** What happened to the form; none when it is fresh. */
  outcome?: 'form:problems' | 'form:step-up' | 'form:busy';
  /** What stands in the fields, as it was typed. */
  input: FormInput;
  problems?: FormProblems;
};

const typedFields = ['name', 'email', 'organisation', 'role', 'website', 'source'] as const;

/**
 * What the page with the signing form is filled with: what the reader typed and chose stays, and each problem stands at its field.
 * A person is the kind of signer until another is chosen; how to be shown is never chosen for the reader.
 */
export function formFilling({ outcome, input, problems = {} }: FormState, blanks: Record<string, string>): Filling {
  const kind = kindsOfSigner.find((kind) => kind === input.kind) ?? 'person';
  const display = displays.find((display) => display === input.display);
  const country = input.country?.trim().toUpperCase();
  return {
    blanks: {
      ...blanks,
      ...Object.fromEntries(typedFields.map((field) => [`value.${field}`, input[field] ?? ''])),
      ...Object.fromEntries(Object.keys(problems).map((field) => [`invalid.${field}`, 'true'])),
      [`checked.kind.${kind}`]: 'checked',
      ...(display && { [`checked.display.${display}`]: 'checked' }),
      ...(input.updates && { 'checked.updates': 'checked' }),
      ...(input.consent && { 'checked.consent': 'checked' }),
      ...(country && { [`selected.${country}`]: 'selected' }),
    },
    outcomes: [
      ...(outcome ? [outcome] : []),
      ...Object.entries(problems).map(([field, problem]) => `${field}:${problem}`),
    ],
  };
}
