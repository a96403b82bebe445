import { z } from 'zod';
import { didYouMean, nearest } from './didYouMean.ts';

type Found = [path: PropertyKey[], message: string];
type Issue = z.core.$ZodRawIssue;

const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? 'nothing' : typeof value);

/** What is wrong with a value, and what to write, where the schema has no sentence of its own. */
function explain(issue: Issue): string | undefined {
  const { input } = issue;
  if (issue.code === 'invalid_type') return explainType(issue.expected, input);
  if (issue.code === 'too_small')
    return issue.origin === 'string' && input === ''
      ? 'is empty; write the text, or take the field out if it may be left out'
      : `is too short or too small; the least is ${issue.minimum}`;
  if (issue.code === 'too_big') return `is too long or too large; the most is ${issue.maximum}`;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return `is "${input}", but must be one of ${values.join(', ')}${didYouMean(String(input), values)}`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'is not a web address; write it whole, beginning with https://';
  return undefined;
}

function explainType(expected: string, input: unknown): string {
  if (input === null) return 'has nothing behind its colon; write it, or take the field out if it may be left out';
  if (expected === 'string')
    return typeof input === 'object'
      ? `is a ${kindOf(input) === 'list' ? 'list' : 'group of fields'}, but must be one text in quotes`
      : `is ${input} without quotes, but must be a text; write "${input}"`;
  if (expected === 'boolean') return 'must be true or false, without quotes';
  if (expected === 'array') return 'must be a list, such as ["…", "…"]';
  if (expected === 'object' || expected === 'record')
    return 'must hold fields of its own, each on a line that is indented';
  return 'must be a number in digits, without quotes';
}

/**
 * Checks fields against their schema: missing, misspelt, unknown and wrong ones.
 *
 * @returns the place of each in the fields, and what is wrong and what to do
 */
export function checkSchema(schema: z.ZodObject, fields: unknown): Found[] {
  const result = schema.safeParse(fields, { error: explain, reportInput: true });
  const issues = result.error?.issues ?? [];
  const misspelt = new Set<string>();
  const unknown = issues.flatMap((issue): Found[] =>
    issue.code !== 'unrecognized_keys'
      ? []
      : issue.keys.map((key) => {
          const names = fieldsAt(schema, issue.path);
          const meant = nearest(key, names);
          if (meant !== undefined) misspelt.add([...issue.path, meant].join('.'));
          return [
            [...issue.path, key],
            `is not a field here${meant === undefined ? `; the fields are ${names.join(', ')}` : `; did you mean "${meant}"?`}`,
          ];
        }),
  );
  const others = issues.flatMap((issue): Found[] => {
    if (issue.code === 'unrecognized_keys') return [];
    if (issue.code === 'invalid_key') return [[issue.path, issue.issues[0]?.message ?? issue.message]];
    if (issue.code !== 'invalid_type' || valueAt(fields, issue.path) !== undefined)
      return [[issue.path, issue.message]];
    // Whoever misspelt a field need not hear that it is missing too.
    if (misspelt.has(issue.path.join('.'))) return [];
    const meaning = partAt(schema, issue.path)?.description;
    return [[issue.path, `is missing; add it.${meaning ? ` It says: ${meaning}` : ''}`]];
  });
  return [...others, ...unknown];
}

const valueAt = (fields: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], fields);

/** The part of a schema that a path leads to. */
function partAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((part, key) => {
    const inner = part instanceof z.ZodOptional ? part.unwrap() : part;
    if (inner instanceof z.ZodObject) return inner.shape[String(key)];
    if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
    return inner instanceof z.ZodRecord ? (inner.valueType as z.ZodType) : undefined;
  }, schema);
}

/** The names that may stand at a place. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const part = partAt(schema, path);
  const inner = part instanceof z.ZodOptional ? part.unwrap() : part;
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  return inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum ? inner.keyType.options.map(String) : [];
}
