import type { ReactNode } from 'react';
import { delimiters } from '#blanks/template.ts';
import type { BlankOf, OutcomeOf, RowBlankOf, RowsOf, TemplateName } from '#blanks/templates/templates.ts';

/** What can be printed with some names: `Row` are the rows by name, each with the blanks of a row. */
type Printers<Name extends string, Shown extends string, Row extends Record<string, string>> = {
  /** A place that the server fills with a value, always escaped. */
  Blank: (props: { name: Name }) => ReactNode;
  /** The same of what somebody typed, which is no word of a language. */
  Typed: (props: { name: Name }) => ReactNode;
  /** A fragment that is shown only for one outcome, or when the blank of that name has a value. */
  Outcome: (props: { is: Shown | Name; children: ReactNode }) => ReactNode;
  /** A fragment that is repeated for each row; its function is given what prints the blanks of a row, and those of the page. */
  Rows: <R extends keyof Row & string>(props: {
    of: R;
    children: (row: Printers<Name | Row[R], Shown, Record<never, never>>) => ReactNode;
  }) => ReactNode;
  /** Attributes that the server sets to a blank's value, or leaves out when it has none: `{...set({ checked: 'checked.consent' })}`. */
  set: (attributes: Record<string, Name>) => Record<string, string>;
  /** A blank as text: for an attribute, or among words. */
  blank: (name: Name) => string;
  /** A fragment of text. */
  outcome: (is: Shown | Name, text: string) => string;
};

const printers: Printers<string, string, Record<string, string>> = {
  Blank: ({ name }) => delimiters.blank(name),
  Typed: ({ name }) => <bdi translate="no">{delimiters.blank(name)}</bdi>,
  Outcome: ({ is, children }) => (
    <>
      {delimiters.outcome(is)}
      {children}
      {delimiters.end}
    </>
  ),
  Rows: ({ of, children }) => (
    <>
      {delimiters.rows(of)}
      {children(printers)}
      {delimiters.end}
    </>
  ),
  set: (attributes) =>
    Object.fromEntries(
      Object.entries(attributes).map(([attribute, name]) => [`data-set-${attribute}`, delimiters.blank(name)]),
    ),
  blank: delimiters.blank,
  outcome: (is, text) => delimiters.outcome(is) + text + delimiters.end,
};

/**
 * What a component prints for the server to fill: `const { Blank, Outcome } = blanksOf('confirm')`. A component that stands
 * in pages of several templates names them all, and can print what they have in common. A name that the contract does not
 * have fails `tsc`.
 */
export const blanksOf = <const T extends TemplateName>(
  ..._templates: readonly [T, ...T[]]
): Printers<BlankOf<T>, OutcomeOf<T>, { [R in RowsOf<T>]: RowBlankOf<T, R> }> => printers as never;

/** A blank of any template. */
export type AnyBlank = { [T in TemplateName]: BlankOf<T> }[TemplateName];

/** Sets attributes to blanks of any template; whether the page's own template has them, `publish` checks. */
export const setAny: (attributes: Record<string, AnyBlank>) => Record<string, string> = printers.set;
