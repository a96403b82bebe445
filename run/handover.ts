import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unprintable } from '#publish/assets/unprintable.ts';
import type { HeadSigner } from '#server/keys/headSigner.ts';
import { countedOnPaper, paperTable } from '#server/letters/export/paperTable.ts';
import { handLog } from '#server/letters/handover/handLog.ts';
import { type HandedNames, handTables } from '#server/letters/handover/handTables.ts';
import { notInIt } from '#server/letters/handover/notInIt.ts';
import { calendarsOf, loadLife } from '#server/letters/life/loadLife.ts';
import { log } from '#server/log/log.ts';
import type { Site } from '#server/site/site.ts';
import { siteFromDisk } from '#server/site/siteFromDisk.ts';
import type { Store } from '#server/store/port.ts';
import { openStoreForCli } from './cli/openStoreForCli.ts';
import { ownLetter, withPrivateData } from './cli/ownLetter.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';
import { settingsForLinks } from './cli/settingsForLinks.ts';
import { cover, howToCheck } from './handover/handoverWords.ts';
import { type Packed, packZip } from './handover/packZip.ts';
import { setNames } from './handover/setNames.ts';

/**
 * Writes all that is handed over to whom a letter is addressed, as one file: npm run handover -- --letter SLUG --to FILE.zip.
 * Ends with 0, with 1 when it was written but its parts tell different numbers, with 2 for a wrong command or setting.
 */
const usage = 'npm run handover -- --letter SLUG --to FILE.zip';

export async function main(): Promise<number> {
  const { values } = readArguments(usage, { letter: { type: 'string' }, to: { type: 'string' } }, { words: false });
  const { letter, to } = values;
  if (!letter || !to) throw new Error(usage);
  if (!to.endsWith('.zip')) throw new Error(`--to names a file that ends in .zip: "${to}" does not.`);
  const file = resolve(to);
  if (existsSync(file)) throw new Error(`${to} is there already.`);
  const site = siteFromDisk(resolve('site'), settingsForLinks());
  const { store, keys, now } = await openStoreForCli();
  try {
    await withPrivateData(store, await ownLetter(store, letter));
    const life = await loadLife(store, calendarsOf(site), letter, now());
    for (const sentence of await notInIt(store, letter, life, now())) console.error(sentence);
    if ((await store.ledger.state(letter)).size === 0) {
      console.error(
        `The public log of "${letter}" has no line yet, so there is nothing to hand over: it moves at each full hour.`,
      );
      return 1;
    }
    const { signatures, logged } = await handover({ site, store, letter, signHead: keys.signHead, to: file });
    log('letter.handed-over', { letter, count: signatures });
    if (signatures === logged) return 0;
    console.error(
      `${signatures} signatures are counted and ${logged} stand in the log: it moves at each full hour. Run this again after the next one.`,
    );
    return 1;
  } finally {
    await store.close();
  }
}

type Asked = {
  site: Site;
  store: Store;
  letter: string;
  signHead: HeadSigner;
  /** The file to write. */
  to: string;
};

/**
 * All that is handed over, packed. The same data give the same bytes.
 *
 * @returns how many signatures it holds, and how many the public log tells of; they differ within an hour
 * @throws Error when something cannot be written
 */
export async function handover({ site, store, letter, signHead, to }: Asked) {
  const folder = mkdtempSync(join(tmpdir(), 'handover-'));
  try {
    const signed = await handLog(store.ledger, letter, signHead, join(folder, 'entries.jsonl'));
    const names = await handTables(store, letter, folder);
    const { head } = signed;
    const title = site.letters[letter]?.titles.en ?? letter;
    const url = `${site.origin}/en/letters/${letter}`;
    const paper = await store.paperCounts(letter);
    const { isSet, signatures, numbers } = numbersOf(names, paper);
    const lists = setNames(
      [
        { heading: 'Organisations', names: names.organisation.filter(isSet) },
        { heading: 'People', names: names.person.filter(isSet) },
      ],
      { title: `Signatories: ${title}`, url: `${url}/signatories`, foot: `${title}, ${head.at}`, intro: numbers },
      folder,
    );
    const letters: Packed[] = [];
    for (const language of site.letters[letter]?.languages ?? []) {
      const printed = await site.file(`/pdf/${language}/letters/${letter}.pdf`);
      const name = `letter-${language}.pdf`;
      if (!printed) continue;
      writeFileSync(join(folder, name), printed.identity.body);
      letters.push({ name, path: join(folder, name) });
    }
    const text = (name: string, lines: readonly string[]) => ({
      name,
      text: lines.map((line) => `${line}\n`).join(''),
    });
    const version = site.letters[letter]?.version;
    const files: Packed[] = [
      text('READ-ME-FIRST.txt', cover({ title, url, at: head.at, numbers, version })),
      ...letters,
      ...[...lists, 'signatures.csv', 'signatures.jsonl'].map((name) => ({ name, path: join(folder, name) })),
      ...(paper.length > 0 ? [{ name: 'paper.csv', text: paperTable(paper) }] : []),
      { name: 'audit.py', text: readFileSync('run/handover/audit.py', 'utf8') },
      { name: 'log/entries.jsonl', path: join(folder, 'entries.jsonl') },
      text('log/head.json', [JSON.stringify(signed)]),
      text('log/HOW-TO-CHECK.txt', howToCheck),
    ];
    await packZip(to, files, head.at);
    return { signatures, logged: head.people + head.organisations };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many signed, in sentences. A name in a script without a face in the PDF is in the tables alone. */
function numbersOf({ organisation, person, unshown }: HandedNames, paper: Parameters<typeof paperTable>[0]) {
  const missing = new Set(unprintable([...new Set([organisation, person].flat().join(''))].join('')));
  const isSet = (name: string) => missing.size === 0 || ![...name].some((character) => missing.has(character));
  const unset = [...organisation, ...person].filter((name) => !isSet(name)).length;
  const signatures = organisation.length + person.length + unshown;
  const numbers = [
    `${signatures} signatures are counted: ${organisation.length} organisations, ${person.length} people by name or initials, ${unshown} without a name that is shown.`,
    ...(paper.length > 0 ? [`And ${countedOnPaper(paper)}: see paper.csv. The portal has not seen these sheets.`] : []),
    ...(unset > 0 ? [`Names in scripts that the PDF cannot set: ${unset}. They are in signatures.csv.`] : []),
  ];
  return { isSet, signatures, numbers };
}

if (import.meta.main) runCli(main);
