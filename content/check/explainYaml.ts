import type { Document, YAMLError } from 'yaml';
import { visit } from 'yaml';

type Explained = { offset: number; message: string };

const inQuotes = 'put the whole text in straight quotes: "…"';
const sentences: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'a tab stands at the beginning of the line; indent with spaces',
  DUPLICATE_KEY: 'stands twice; keep one of the two',
  BLOCK_AS_IMPLICIT_KEY: `a colon stands in a text without quotes, or the indent is wrong; ${inQuotes}`,
  MULTILINE_IMPLICIT_KEY: `a line is no field: write name: "text", and ${inQuotes}`,
  BAD_SCALAR_START: `the text begins with a sign that has a meaning of its own here; ${inQuotes}`,
  BAD_ALIAS: `a text that begins with * must stand in quotes; ${inQuotes}`,
  BAD_DQ_ESCAPE: 'a backslash has a meaning of its own in double quotes; write two of them: \\\\',
  MISSING_CHAR: 'a quotation mark is not closed; write " at the end of the text, and \\" for one inside it',
  UNEXPECTED_TOKEN: `something stands behind the end of a text; ${inQuotes}, and write \\" for a quotation mark inside it`,
  BAD_INDENT: 'the line is indented more or less than its neighbours, or a bracket before it is not closed',
  MULTIPLE_DOCS: 'a second line of --- stands among the fields; take it out',
};

/** What hinders a file's fields from being read, in the words of an editor; null when nothing does. */
export function explainYaml(document: Document): Explained | null {
  const [error] = document.errors;
  if (error) return { offset: error.pos[0], message: sentences[error.code] ?? error.message };
  let found: Explained | null = null;
  visit(document, {
    Alias: (_, { range }) => {
      found ??= { offset: range?.[0] ?? 0, message: sentences.BAD_ALIAS ?? '' };
    },
    Scalar: (_, { type, value, range, tag, source = '' }) => {
      const offset = range?.[0] ?? 0;
      if (typeof tag === 'string')
        found ??= { offset, message: `a text that begins with ! must stand in quotes; ${inQuotes}` };
      if (type === 'PLAIN' && /^[“”„‟‘’‚″]/.test(String(value)))
        found ??= { offset, message: 'the quotation marks are curly; write straight ones: "…"' };
      // Thousands set apart as in German and Spanish, which YAML reads as a thousandth.
      if (typeof value === 'number' && /^\d{1,3}\.000$/.test(source))
        found ??= { offset, message: `${source} is read as ${value}; write ${value}000, or ${value}` };
    },
  });
  return found;
}

/** The name of the field in which an offset stands, for a message; null where none can be told. */
export function fieldAt(fields: string, offset: number): string | null {
  const line = fields.slice(fields.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  return /^\s*(?:- +)?["']?([\w-]+)["']? *:/.exec(line)?.[1] ?? null;
}
