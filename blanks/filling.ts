import { escapeHtml, fillParts, type Part } from './template.ts';
import type { BlankOf, OutcomeOf, RowBlankOf, RowsOf, TemplateName } from './templates/templates.ts';

/** A printed text with blanks, read once, and the name of the contract that they follow. */
export type Compiled<T extends TemplateName> = { readonly name: T; readonly parts: readonly Part[] };

/** Values for blanks of a template. A missing one is left empty. */
export type Blanks<T extends TemplateName> = { readonly [Name in BlankOf<T>]?: string };

/** What a template is filled with. */
export type Filling<T extends TemplateName> = {
  readonly blanks?: Blanks<T>;
  readonly outcomes?: readonly OutcomeOf<T>[];
  readonly rows?: { readonly [R in RowsOf<T>]?: readonly { readonly [Name in RowBlankOf<T, R>]?: string }[] };
};

/** Nothing but known names: TypeScript alone lets others pass that come from a spread object, or have an index signature. */
type Only<Given, Known> = Given extends unknown
  ? string extends keyof Given
    ? never
    : { readonly [Name in Exclude<keyof Given, Known>]?: never }
  : never;

/** A filling with no name that its template does not have. */
export type Exact<T extends TemplateName, F extends Filling<T>> = F & {
  readonly blanks?: Only<F['blanks'], BlankOf<T>>;
  readonly rows?: Only<F['rows'], RowsOf<T>> & {
    readonly [R in keyof F['rows']]: F['rows'][R] extends readonly (infer Row)[]
      ? readonly Only<Row, R extends RowsOf<T> ? RowBlankOf<T, R> : never>[]
      : unknown;
  };
};

/** Fills a compiled text. A blank, outcome or row that its contract does not have fails `tsc`. */
export const fill = <const T extends TemplateName, const F extends Filling<T>>(
  { parts }: Compiled<T>,
  filling: Exact<T, F>,
  escapeValue: (value: string) => string = escapeHtml,
): string => fillParts(parts, filling, escapeValue);

/** Values by blank, from pairs: what `Object.fromEntries` makes, with the names kept in its type. */
export const valuesOf = <Name extends string>(
  pairs: readonly (readonly [Name, string])[],
): { readonly [N in Name]?: string } => Object.fromEntries(pairs) as { [N in Name]?: string };
