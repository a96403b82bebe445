import type { ReactNode } from 'react';
import { marks } from '#blanks/template.ts';

/** A place that the server fills with a value, always escaped. */
export const Blank = ({ name }: { name: string }) => <>{marks.blank(name)}</>;

/** A fragment that is shown only for one outcome, or when the blank of that name has a value. */
export function Outcome({ is, children }: { is: string; children: ReactNode }) {
  return (
    <>
      {marks.outcome(is)}
      {children}
      {marks.end}
    </>
  );
}

/** A fragment that is repeated for each row. */
export function Rows({ of, children }: { of: string; children: ReactNode }) {
  return (
    <>
      {marks.rows(of)}
      {children}
      {marks.end}
    </>
  );
}

/** Attributes that the server sets to a blank's value, or leaves out when it has none: `{...set({ checked: 'checked.consent' })}`. */
export const set = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).map(([attribute, name]) => [`data-set-${attribute}`, marks.blank(name)]),
  );
