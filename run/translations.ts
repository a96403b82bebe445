import { gradesOfAll } from '#content/translating/gradesOfAll.ts';
import { messageVersions } from '#content/translating/messageVersions.ts';
import { type Row, translations } from '#content/translating/translations.ts';
import { versions } from '#content/translating/versions.ts';
import { wordlistFaults } from '#content/translating/wordlist.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';

/**
 * Prints how far each language is, which says nothing of whether that is enough, and how hard English is to read. Ends
 * with the code 1 when a word is used that a wordlist does without, or what everybody reads is too hard.
 */
const usage = 'npm run translations    how far each language is, and how hard the English is that everybody reads';
const columns: (keyof Row)[] = ['locale', 'kind', 'done', 'stale', 'missing', 'reviewed'];

export async function main(): Promise<number> {
  readArguments(usage, {}, { words: false });
  const all = [...messageVersions('i18n/messages'), ...versions('content')];
  const rows = translations(all);
  const cellOf = (value: Row[keyof Row]) => String(Array.isArray(value) ? value.length : value);
  const table = [
    columns.map((column) => (column === 'locale' ? 'language' : column)),
    ...rows.map((row) => columns.map((column) => cellOf(row[column]))),
  ];
  const widths = columns.map((_, index) => Math.max(...table.map((cells) => cells[index]?.length ?? 0)));
  for (const cells of table)
    console.log(
      cells
        .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join('  '),
    );
  for (const { locale, kind, stale, missing } of rows)
    for (const [what, names] of Object.entries({ stale, missing }))
      if (names.length > 0) console.log(`${what} in ${locale}, ${kind}: ${someOf(names)}`);

  const grades = gradesOfAll();
  console.log('\ngrade  English that everybody reads');
  for (const { name, grade } of grades) console.log(`${grade.toFixed(1).padStart(5)}  ${name}`);

  const faults = [...wordlistFaults(), ...grades.flatMap(({ fault }) => fault ?? [])];
  for (const fault of faults) console.error(fault);
  return faults.length > 0 ? 1 : 0;
}

const mostNamed = 20;

/** Their names; of a language that was just begun only the first. */
const someOf = (names: readonly string[]): string =>
  names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '');

if (import.meta.main) runCli(main);
