import { z } from 'zod';
import { locales } from '#i18n/locales.ts';
import { catalogue } from './catalogue.ts';
import { jsonSchemaOf } from './dataFile.ts';
import { dataFiles } from './dataFiles.ts';
import { dataRow } from './figures/rowsOf.ts';
import { writeData } from './figures/writeData.ts';
import { letterData } from './letterData.ts';
import { tables } from './tables.ts';

const files = [...dataFiles, catalogue()];

/** The shapes of files that are one of many. */
const oneOfMany = [
  { name: 'letter', schema: letterData('').schema },
  { name: 'figure', schema: z.array(dataRow).describe('The values of one figure in one language, a row for each.') },
];

/** Whatever lies directly under /data/: the name of each file, and how it is printed. */
export const printedData: ReadonlyMap<string, () => string> = new Map([
  ...files.map(({ name, read }) => [`${name}.json`, () => json(read())] as const),
  ...[...files, ...oneOfMany].map((file) => [`${file.name}.schema.json`, () => json(jsonSchemaOf(file))] as const),
  ...Object.entries(tables).flatMap(([name, rows]) =>
    locales.map((locale) => [`${name}.${locale}.csv`, () => writeData(rows(locale), 'csv')] as const),
  ),
]);

const json = (value: object) => `${JSON.stringify(value, null, 1)}\n`;
