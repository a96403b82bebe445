import { type Blanks, type Filling, valuesOf } from '#blanks/filling.ts';
import type { reportRows } from '#server/pages/letter/reportRows.ts';
import { isCountry } from '#signon/form/countries.ts';
import { checkedFields, type FormInput, type FormProblems, problemsFound, textFields } from '#signon/form/form.ts';
import { displays, kindsOfSigner } from '#signon/signature.ts';

export type FormState = {
  /** What happened to the form; none when it is fresh. */
  outcome?: 'form:problems' | 'form:step-up' | 'form:queue-full' | 'form:not-open' | 'form:foreign' | 'form:busy';
  /** What stands in the fields, as it was typed. */
  input: FormInput;
  problems?: FormProblems;
};

/**
 * What the page with the signing form is filled with: what the reader typed and chose stays, and each problem stands at its field.
 * A person is the kind of signer until another is chosen; how to be shown is never chosen for the reader.
 */
export function formFilling(
  { outcome, input, problems = {} }: FormState,
  blanks: Blanks<'letter'>,
  rows: ReturnType<typeof reportRows> | null = null,
): Required<Filling<'letter'>> {
  const kind = kindsOfSigner.find((kind) => kind === input.kind) ?? 'person';
  const display = displays.find((display) => display === input.display);
  const country = input.country?.trim().toUpperCase();
  return {
    blanks: {
      ...blanks,
      // The same words stand among the reports.
      ...(rows?.reports.some(({ reason }) => reason === blanks['state.reason']) && { 'state.by': '' }),
      ...valuesOf(textFields.map((field) => [`value.${field}`, input[field] ?? ''] as const)),
      ...valuesOf(
        checkedFields.filter((field) => problems[field]).map((field) => [`invalid.${field}`, 'true'] as const),
      ),
      ...valuesOf([[`checked.kind.${kind}`, 'checked']]),
      ...(display && valuesOf([[`checked.display.${display}`, 'checked']])),
      ...(input.updates && { 'checked.updates': 'checked' }),
      ...(input.consent && { 'checked.consent': 'checked' }),
      // Words that were changed since are agreed to anew.
      ...(input.partnerConsent && !problems.partnerConsent && { 'checked.partnerConsent': 'checked' }),
      ...(country && isCountry(country) && valuesOf([[`selected.${country}`, 'selected']])),
    },
    outcomes: [
      ...(outcome === 'form:foreign' ? ['form:step-up' as const] : []),
      ...(outcome ? [outcome] : []),
      ...problemsFound(problems),
      ...(rows && rows.reports.length > 0 ? ['with-reports' as const] : []),
    ],
    rows: rows ?? {},
  };
}
