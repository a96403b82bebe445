import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { everySignature } from '#server/letters/export/everySignature.ts';
import { csvOf, exportColumns, jsonLines, rowOf } from '#server/letters/export/exportRows.ts';
import type { Store } from '#server/store/port.ts';
import { type PublicSignature, publicView } from '#signon/public/publicView.ts';
import { kindsOfSigner } from '#signon/signature.ts';

const { compare } = new Intl.Collator('en');

/** What an addressee gets of a row: what is private stays out, sealed or not. */
const handed = exportColumns.filter((column) => !/^(?:sealed|private|language)/.test(column));

/** Everybody who is shown, by name, and how many signed without being shown. */
export type HandedNames = { organisation: string[]; person: string[]; unshown: number };

/**
 * Writes the tables of what is handed over, `signatures.csv` and `signatures.jsonl`, and gathers the names that are shown.
 * The signatures are read once, a page at a time.
 *
 * @throws Error when a file cannot be written
 */
export async function handTables(
  store: Pick<Store, 'signatories' | 'motives'>,
  letter: string,
  folder: string,
): Promise<HandedNames> {
  const motives = await store.motives.shown(letter);
  const names: HandedNames = { organisation: [], person: [], unshown: 0 };
  const open = (name: string, form: NodeJS.ReadWriteStream) => {
    const file = createWriteStream(join(folder, name), { mode: 0o600, flags: 'wx' });
    form.pipe(file);
    return { form, done: finished(file) };
  };
  const files = [open('signatures.csv', csvOf(handed)), open('signatures.jsonl', jsonLines())];
  for await (const signature of everySignature(store, letter, kindsOfSigner.toReversed())) {
    const shown = publicView(signature, motives.get(signature.id));
    const row = rowOf(signature, shown, false, false);
    const cells = Object.fromEntries(handed.map((column) => [column, row[column]]));
    for (const { form } of files) if (!form.write(cells as never)) await once(form, 'drain');
    if (shown) names[signature.kind].push(lineOf(shown));
    else names.unshown += 1;
  }
  for (const { form } of files) form.end();
  await Promise.all(files.map(({ done }) => done));
  names.organisation.sort(compare);
  names.person.sort(compare);
  return names;
}

/** What appears on a list of names for one who is shown. */
const lineOf = ({ kind, name, organisation, role, country }: PublicSignature): string =>
  kind === 'organisation'
    ? [organisation, [name, role].filter(Boolean).join(', ')].filter(Boolean).join(' · ')
    : `${name}, ${country}`;
