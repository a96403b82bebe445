import { stringify } from 'csv-stringify/sync';

/** Rows as a file: CSV as spreadsheets of all languages read it, or JSON. */
export const writeData = (rows: readonly object[], format: 'csv' | 'json'): string =>
  format === 'csv'
    ? stringify([...rows], {
        header: true,
        bom: true,
        escape_formulas: true,
        record_delimiter: 'windows',
        cast: { boolean: (value) => String(value) },
      })
    : `${JSON.stringify(rows, null, 1)}\n`;
