import { templatesOfConfirming } from './confirming.ts';
import type { TemplateContract } from './contract.ts';
import { templatesOfFinding } from './finding.ts';
import { templatesOfLetters } from './letters.ts';
import { templatesOfMails } from './mail.ts';
import { templatesOfOwnSignature } from './ownSignature.ts';
import { templatesOfPassingOn } from './passingOn.ts';
import { templatesOfSigning } from './signing.ts';

/** All that is printed with blanks, by its name: what each template may hold and must have. */
export const templates = {
  ...templatesOfLetters,
  ...templatesOfSigning,
  ...templatesOfConfirming,
  ...templatesOfOwnSignature,
  ...templatesOfFinding,
  ...templatesOfPassingOn,
  ...templatesOfMails,
} as const satisfies Record<string, TemplateContract>;

export type TemplateName = keyof typeof templates;

type Contracts = typeof templates;

/** What all of some names have in common. */
type Common<Taker> = [Taker] extends [(name: infer Name extends string) => void] ? Name : never;

/** A blank of a template; of several, one that each of them has. */
export type BlankOf<T extends TemplateName> = Common<
  T extends unknown ? (name: Contracts[T]['blanks'][number]) => void : never
>;
/** An outcome of a template; of several, one that each of them has. */
export type OutcomeOf<T extends TemplateName> = Common<
  T extends unknown ? (name: Contracts[T]['outcomes'][number]) => void : never
>;
/** The name of a template's rows. */
export type RowsOf<T extends TemplateName> = keyof Contracts[T]['rows'] & string;
/** A blank of a row. */
export type RowBlankOf<
  T extends TemplateName,
  R extends RowsOf<T>,
> = Contracts[T]['rows'][R] extends readonly (infer Name)[] ? Name & string : never;
