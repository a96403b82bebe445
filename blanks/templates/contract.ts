/**
 * The contract between what is printed and what the server fills: for each template the blanks it may hold,
 * the outcomes it must have a fragment for, and the rows it repeats. Components can print no other (components/blanks.tsx)
 * and the server can fill no other (blanks/filling.ts); `publish` checks that every printed page has what it must have.
 */
export type TemplateContract = {
  blanks: readonly string[];
  /** Each outcome must have its fragment on the page; the server shows the fragments of the outcomes it names. */
  outcomes: readonly string[];
  /** Rows by name, with the blanks of a row. */
  rows: Readonly<Record<string, readonly string[]>>;
};
