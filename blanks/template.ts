/**
 * The delimiters that a printed page or mail carries, and their filling.
 *
 * - `⟦name⟧` is a blank: replaced by a value, always escaped.
 * - `⟦?outcome⟧…⟦/⟧` is shown only when the outcome is named, or when the blank of that name has a value.
 * - `⟦*rows⟧…⟦/⟧` is repeated for each row, whose values come before the page's.
 * - ` data-set-ATTRIBUTE="⟦name⟧"` becomes ` ATTRIBUTE="value"`, or nothing when the value is empty.
 *
 * They are plain text, so they can stand in an element, an attribute, a title or a text mail.
 */
export const delimiters = {
  blank: (name: string): string => `⟦${name}⟧`,
  outcome: (name: string): string => `⟦?${name}⟧`,
  rows: (name: string): string => `⟦*${name}⟧`,
  end: '⟦/⟧',
} as const;

export type Part =
  | string
  | { blank: string; attribute?: string }
  | { outcome: string; parts: Part[] }
  | { rows: string; parts: Part[] };

/** What parts are filled with. A missing blank is left empty. */
export type Values = {
  blanks?: Readonly<Record<string, string | undefined>>;
  outcomes?: readonly string[];
  rows?: Readonly<Record<string, readonly Readonly<Record<string, string | undefined>>[] | undefined>>;
};

const delimited =
  /(?<attr> data-set-(?<attribute>[a-z-]+)="⟦(?<attrBlank>[\w.:-]+)⟧")|⟦(?<kind>[?*/]?)(?<name>[\w.:-]*)⟧/g;

/**
 * Reads the delimiters of a printed text once, so that filling only joins.
 *
 * @throws Error when a fragment is not closed or closed twice
 */
export function compile(text: string): Part[] {
  const root: Part[] = [];
  const open: { parts: Part[]; name: string }[] = [];
  let parts = root;
  let end = 0;
  for (const match of text.matchAll(delimited)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    const { attribute, attrBlank, kind, name = '' } = match.groups as Record<string, string | undefined>;
    if (attribute && attrBlank) parts.push({ blank: attrBlank, attribute });
    else if (kind === '/') {
      if (!open.pop())
        throw new Error(`a fragment is closed that was not opened, before "${text.slice(end, end + 60)}"`);
      parts = open.at(-1)?.parts ?? root;
    } else if (kind) {
      const inner: Part[] = [];
      parts.push(kind === '?' ? { outcome: name, parts: inner } : { rows: name, parts: inner });
      open.push({ parts: inner, name });
      parts = inner;
    } else parts.push({ blank: name });
  }
  if (open.length > 0) throw new Error(`the fragment "${open.at(-1)?.name}" is not closed`);
  if (end < text.length) parts.push(text.slice(end));
  return root;
}

/** Escapes a value for HTML text and for attributes in double quotes. */
export const escapeHtml = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Keeps a value on its line in a plain-text mail. */
export const escapeText = (value: string): string => value.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ');

/** Fills the parts of a compiled text, whatever its contract: see filling.ts. */
export function fillParts(
  parts: readonly Part[],
  filling: Values,
  escapeValue: (value: string) => string = escapeHtml,
): string {
  const outcomes = new Set(filling.outcomes);
  const write = (list: readonly Part[], values: Readonly<Record<string, string | undefined>>): string => {
    let out = '';
    for (const part of list) {
      if (typeof part === 'string') out += part;
      else if ('blank' in part) out += writeBlank(part, values[part.blank] ?? '', escapeValue);
      else if ('outcome' in part)
        out += outcomes.has(part.outcome) || values[part.outcome] ? write(part.parts, values) : '';
      else for (const row of filling.rows?.[part.rows] ?? []) out += write(part.parts, { ...values, ...row });
    }
    return out;
  };
  return write(parts, filling.blanks ?? {});
}

const writeBlank = ({ attribute }: { attribute?: string }, value: string, escapeValue: (value: string) => string) => {
  if (!attribute) return escapeValue(value);
  return value ? ` ${attribute}="${escapeValue(value)}"` : '';
};

/** The names of all that is delimited in a compiled text, for checking it against its contract. */
export function namesIn(parts: readonly Part[]): {
  blanks: Map<string, Set<string | null>>;
  outcomes: Set<string>;
  rows: Set<string>;
} {
  const found = { blanks: new Map<string, Set<string | null>>(), outcomes: new Set<string>(), rows: new Set<string>() };
  const visit = (list: readonly Part[], within: string | null) => {
    for (const part of list) {
      if (typeof part === 'string') continue;
      if ('blank' in part) found.blanks.set(part.blank, (found.blanks.get(part.blank) ?? new Set()).add(within));
      else if ('outcome' in part) {
        found.outcomes.add(part.outcome);
        visit(part.parts, within);
      } else {
        found.rows.add(part.rows);
        visit(part.parts, part.rows);
      }
    }
  };
  visit(parts, null);
  return found;
}
