import { z } from 'zod';
import type { historyFields } from '#content/schema/fields.ts';
import { type Kind, kinds } from '#content/schema/kinds.ts';
import { partner } from '#content/schema/partner.ts';
import { source } from '#content/schema/source.ts';
import { defaultLocale } from '#i18n/locales.ts';

/** What is one YAML file without a language. */
const entries = { sources: source, partners: partner };

/** What an editor can begin: a text of a kind, an entry of the bibliography, or a partner. */
export type Beginning = Kind | keyof typeof entries;

/** Where its file lies, from the root of the project. */
export const placeOf = (kind: Beginning, slug: string): string =>
  kind in entries ? `content/${kind}/${slug}.yaml` : `content/${kind}/${defaultLocale}/${slug}.mdx`;

/** What stands where the text of a new file belongs, until it is written. */
export const beginning = 'Write the text here.';

/** Fields that only translations have: a beginning is an original. */
const ofTranslations: readonly string[] = ['translates', 'reviewedBy'] satisfies (keyof typeof historyFields)[];

/**
 * The beginning of a file under content/: every field of its schema with what it means, the optional ones commented out, the
 * day and the first revision filled in. What is left empty is named by the content check, with its line.
 *
 * @param today as "2026-11-26"
 */
export function skeleton(kind: Beginning, today: string): string {
  if (kind === 'sources' || kind === 'partners')
    return `${linesOf(entries[kind], { accessed: today, from: today }).join('\n')}\n`;
  const { schema, cited } = kinds[kind];
  const known = {
    updated: today,
    revision: 1,
    changes: [{ date: today, revision: 1, what: 'First version.' }],
    // A draft: one without a day could be signed as soon as it is built.
    ...(kind === 'letters' && { version: '1.0', date: today, opens: 'by-hand' }),
    ...(kind === 'updates' && { date: today }),
  };
  const fields = linesOf(schema, known);
  const body = cited ? `${beginning} <Cite of="" />` : beginning;
  return ['---', ...fields, '---', '', body, ''].join('\n');
}

type Known = Readonly<Record<string, unknown>>;

function linesOf({ shape }: z.ZodObject, known: Known): string[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    if (ofTranslations.includes(name)) return [];
    const { schema, meaning, isOptional } = unfold(field as z.ZodType);
    const value = known[name];
    const told = [`# ${isOptional && value === undefined ? 'Optional. ' : ''}${meaning}${choicesOf(schema)}`];
    const lines = value === undefined ? emptyLines(name, schema) : [`${name}: ${JSON.stringify(value)}`];
    return [...told, ...(isOptional && value === undefined ? lines.map((line) => `# ${line}`) : lines)];
  });
}

/** What a field is, without what says that it may be left out. */
function unfold(field: z.ZodType): { schema: z.ZodType; meaning: string; isOptional: boolean } {
  if (!(field instanceof z.ZodOptional)) return { schema: field, meaning: field.description ?? '', isOptional: false };
  const inner = field.unwrap() as z.ZodType;
  return { schema: inner, meaning: field.description ?? inner.description ?? '', isOptional: true };
}

const choicesOf = (schema: z.ZodType): string => {
  const one = schema instanceof z.ZodArray ? schema.element : schema;
  return one instanceof z.ZodEnum ? ` One of ${one.options.join(', ')}.` : '';
};

/** A field with nothing in it yet; of a list its first entry. */
function emptyLines(name: string, schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject) return [`${name}:`, ...linesOf(schema, {}).map((line) => `  ${line}`)];
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject)
    return [`${name}:`, '  -', ...linesOf(schema.element, {}).map((line) => `    ${line}`)];
  if (schema instanceof z.ZodArray) return [`${name}: [${schema.element instanceof z.ZodNumber ? '' : '""'}]`];
  if (schema instanceof z.ZodBoolean || schema instanceof z.ZodLiteral) return [`${name}: true`];
  return [`${name}:${schema instanceof z.ZodNumber ? '' : ' ""'}`];
}
