/** What a spreadsheet may take for a formula, also in full-width forms and behind spaces (OWASP, CSV injection). */
const formula = /^[\s\p{Cc}]*[-=+@\t\r\uff0d\uff1d\uff0b\uff20]/u;

/** Writes a table as CSV (RFC 4180). A text that a spreadsheet could run gets an apostrophe before it; numbers stay numbers. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\p{Cc}]|^\s|\s$/u.test(safe) || safe !== value
    ? `"${safe.replaceAll('"', '""').replaceAll('\u0000', '')}"`
    : safe;
}
