import { expect, test } from 'vitest';
import { everyFigure } from '#app/figure.ts';
import { libraryIn } from '#content/library.ts';
import { locales } from '#i18n/locales.ts';
import { rowsOf } from './rowsOf.ts';
import { writeData } from './writeData.ts';

const rows = locales.flatMap((locale) =>
  everyFigure().flatMap(({ slug }) => {
    const page = libraryIn(locale).figure(slug);
    return page ? rowsOf(page) : [];
  }),
);

test('every value can be taken along with its unit, its sources, its date, what it does not mean and the licence', () => {
  expect(rows.length).toBeGreaterThan(60);
  for (const row of rows) {
    expect(row.unit, row.figure).not.toBe('');
    expect(row.sources, row.figure).toMatch(/https?:\/\//);
    expect(row.checked).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(row.does_not_mean.length, row.figure).toBeGreaterThan(10);
    expect(row.licence).toContain('CC BY 4.0');
    expect(JSON.stringify(row), 'no tag of an editor').not.toContain('<Term');
  }
});

test('a value that has sources of its own names those, and no others of its figure', () => {
  const [of2018, of2025] = ['2018', '2025'].map((year) =>
    rows.find(({ figure, period }) => figure === 'cybertipline' && period === year)?.sources.split(' | '),
  );
  expect(of2018).toHaveLength(2);
  expect(of2018?.[0]).toContain('Robert Grimm');
  expect(of2025).toHaveLength(2);
  expect(of2025).not.toEqual(of2018);
});

test('a table is one that spreadsheets of every language read, with a line for each value', () => {
  const table = writeData(rows, 'csv');
  expect(table.startsWith('\uFEFFfigure,title,label,period,value,unit,')).toBe(true);
  expect(table.split('\r\n')).toHaveLength(rows.length + 2);
  expect(JSON.parse(writeData(rows, 'json'))).toEqual(rows);
});
