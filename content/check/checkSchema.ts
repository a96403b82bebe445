import { z } from 'zod';
import { didYouMean, nearest } from './didYouMean.ts';

type Found = [path: PropertyKey[], message: string];
type Issue = z.core.$ZodRawIssue;

const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? 'nothing' : typeof value);

/** What is wrong with a value, and what to write, where the schema has no sentence of its own. */
function explain(issue: Issue): string | undefined {
  const { input } = issue;
  if (issue.code === 'invalid_type') return explainType(issue.expected, input);
  if (issue.code === 'too_small') return explainSize(input, 'least', Number(issue.minimum) + (issue.inclusive ? 0 : 1));
  if (issue.code === 'too_big') return explainSize(input, 'most', Number(issue.maximum) - (issue.inclusive ? 0 : 1));
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    if (values.join() === 'true') return 'must be true, without quotes, or left out';
    return `is "${input}", but must be one of ${values.join(', ')}${didYouMean(String(input), values)}`;
  }
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'is not a web address; write it whole, beginning with https://';
  return undefined;
}

function explainSize(input: unknown, bound: 'least' | 'most', limit: number): string {
  if (typeof input === 'number') return `is ${input}, but the ${bound} is ${limit} (no comma or space within a number)`;
  const [size, unit] = Array.isArray(input) ? [input.length, 'entries'] : [String(input).length, 'characters'];
  return size === 0
    ? 'is an empty list; write at least one entry'
    : `has ${size} ${unit}, but the ${bound} is ${limit}`;
}

function explainType(expected: string, input: unknown): string {
  if (input === null) return 'has nothing behind its colon; write it, or take the field out if it may be left out';
  if (expected === 'string')
    return typeof input === 'object'
      ? `is a ${kindOf(input) === 'list' ? 'list' : 'group of fields'}, but must be one text in quotes`
      : `is ${input} without quotes, but must be a text; put what you wrote in straight quotes`;
  if (expected === 'boolean') return 'must be true or false, without quotes';
  if (expected === 'array')
    return `must be a list, in square brackets: ${typeof input === 'number' ? '[1, 2]' : '["…", "…"]'}`;
  if (expected === 'object' || expected === 'record')
    return 'must hold fields of its own, each on a line that is indented';
  return typeof input === 'number'
    ? 'must be a whole number; take out the point and what follows it'
    : 'must be a number in digits alone, without quotes, spaces or commas';
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
    const value = valueAt(fields, issue.path);
    if (value === '') return [[issue.path, sayEmpty(partAt(schema, issue.path))]];
    if (issue.code !== 'invalid_type' || value !== undefined) return [[issue.path, issue.message]];
    // Whoever misspelt a field need not hear that it is missing too.
    if (misspelt.has(issue.path.join('.'))) return [];
    return [[issue.path, `is missing; add it.${meaningOf(partAt(schema, issue.path))}`]];
  });
  const all = [...others, ...unknown];
  return [...new Map(all.map((found) => [`${found[0].join('.')} ${found[1]}`, found])).values()];
}

/** What to do about a field with nothing between its quotes, whatever its schema asks of what should stand there. */
function sayEmpty(part: z.ZodType | undefined): string {
  if (part instanceof z.ZodEnum) return `is empty; write one of ${part.options.join(', ')}`;
  return part instanceof z.ZodOptional
    ? `is empty; fill it in, or take the field out.${meaningOf(part)}`
    : `is empty; fill it in.${meaningOf(part)}`;
}

/** The sentence that the schema has of a field, behind another sentence. */
const meaningOf = (part: z.ZodType | undefined) => (part?.description ? ` What it is: ${part.description}` : '');

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
