import { z } from 'zod';
import { licence } from '#blanks/licence.ts';
import { day } from '#content/schema/fields.ts';
import { origin } from '#i18n/address.ts';
import { type Locale, locales } from '#i18n/locales.ts';

/** The version of the shape of all data files: the second number counts what is added, the first what is taken away or means something else. */
const shapeVersion = '1.0';

/** How whoever passes data on says whose they are. */
const credit = `Private & Protected, ${origin}, ${licence.name}`;

export const localeSchema = z.enum(locales);

/** Something by language: only what is written in one has it. @param value what each language has */
export const byLocale = <Value extends z.ZodType>(value: Value) => z.partialRecord(localeSchema, value);

/** Every data file begins with the same: where its schema is, of what version its shape is, whose it is, how old it is. */
const head = (name: string) => ({
  $schema: z.url().describe('The JSON Schema of this file.'),
  name: z.literal(name),
  version: z
    .literal(shapeVersion)
    .describe(
      'Of the shape of the file: the second number rises when something is added, the first when something goes or changes its meaning.',
    ),
  updated: day
    .optional()
    .describe('The day on which any of this last changed in its meaning; none where there is nothing yet.'),
  licence: z.strictObject({ name: z.string(), url: z.url() }).describe('What may be done with it.'),
  credit: z.string().describe('How to credit it; name the address of the page where there is one.'),
  languages: z.array(localeSchema).describe('The languages that the portal speaks, as they stand in `words`.'),
});

/** A data file: its shape, from which its JSON Schema is made, and what is in it, which is held to that shape. */
export type DataFile = { name: string; schema: z.ZodObject; read: () => object };

/**
 * Describes a data file.
 *
 * @param name what it is called in its address: `/data/{name}.json`
 * @param describes what is in it, in one sentence
 * @param shape its own fields, beside those that each data file has
 * @param read makes these fields; whatever the shape does not name is left out, so nothing travels that it does not name
 */
export function dataFile<Shape extends z.ZodRawShape>(
  name: string,
  describes: string,
  shape: Shape,
  read: () => { updated: string | undefined } & Record<keyof Shape, unknown>,
): DataFile {
  const schema = z.object({ ...head(name), ...shape }).describe(describes);
  return {
    name,
    schema,
    read: () => schema.parse({ ...headOf(name), ...read() }),
  };
}

const headOf = (name: string) => ({
  $schema: schemaUrl(name),
  name,
  version: shapeVersion,
  licence,
  credit,
  languages: locales,
});

/** Where the JSON Schema of a data file is. */
export const schemaUrl = (name: string): string => `${origin}/data/${name}.schema.json`;

/** The JSON Schema (2020-12) of a data file. */
export const jsonSchemaOf = ({ name, schema }: { name: string; schema: z.ZodType }): object => ({
  $id: schemaUrl(name),
  title: name,
  ...z.toJSONSchema(schema, { io: 'output' }),
});

/** The newest of some days; undefined when there are none. */
export const newest = (days: readonly string[]): string | undefined => days.toSorted().at(-1);

/** Makes a value for each language that has one. */
export const inEach = <Value>(make: (locale: Locale) => Value | undefined): Partial<Record<Locale, Value>> =>
  Object.fromEntries(
    locales.flatMap((locale) => {
      const value = make(locale);
      return value === undefined ? [] : [[locale, value]];
    }),
  );
