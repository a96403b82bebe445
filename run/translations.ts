import { messageVersions } from '#content/messageVersions.ts';
import { type Row, translations } from '#content/translations.ts';
import { versions } from '#content/versions.ts';

/** Prints how far each language is; says nothing of whether that is enough. */
const columns: (keyof Row)[] = ['locale', 'kind', 'done', 'stale', 'missing', 'reviewed'];
const all = [...messageVersions('i18n/messages'), ...versions('content')];
const rows = translations(all).map((row) => columns.map((column) => String(row[column])));
const table = [columns.map((column) => (column === 'locale' ? 'language' : column)), ...rows];
const widths = columns.map((_, index) => Math.max(...table.map((cells) => cells[index]?.length ?? 0)));
for (const cells of table)
  console.log(
    cells
      .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  '),
  );
