import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { namesSource } from '#publish/namesSource.ts';
import { setPdfOnce } from '#publish/typst.ts';
import { unprintable } from '#publish/unprintable.ts';
import { readConfig } from '#server/config.ts';
import { exportLetter } from '#server/letters/export/exportLetter.ts';
import { readLog } from '#server/letters/export/readLog.ts';
import { shownNames } from '#server/letters/export/shownNames.ts';
import { log } from '#server/log.ts';
import type { Site } from '#server/site/site.ts';
import { siteFromDisk } from '#server/site/siteFromDisk.ts';
import type { Store } from '#server/store/port.ts';
import { openStoreForCli } from './openStoreForCli.ts';
import { ownLetter } from './ownLetter.ts';
import { runCli } from './runCli.ts';

/**
 * Writes all that is handed over to whom a letter is addressed, as one file: npm run handover -- --letter SLUG --to FILE.zip.
 * Ends with 0, with 1 when it was written but its parts tell different numbers, with 2 for a wrong command or setting.
 */
const usage = 'npm run handover -- --letter SLUG --to FILE.zip';

export async function main(): Promise<number> {
  const { values } = parseArgs({ options: { letter: { type: 'string' }, to: { type: 'string' } } });
  const { letter, to } = values;
  if (!letter || !to?.endsWith('.zip')) throw new Error(usage);
  const file = resolve(to);
  if (existsSync(file)) throw new Error(`${to} is there already.`);
  const site = siteFromDisk('site', readConfig(process.env));
  const { store, keys } = await openStoreForCli();
  try {
    await ownLetter(store, letter);
    const handed = await handover({ site, store, letter, signHead: keys.signHead });
    writeFileSync(file, handed.zip, { flag: 'wx', mode: 0o600 });
    log('letter.handed-over', { letter, count: handed.signatures });
    const { signatures, logged } = handed;
    if (signatures === logged) return 0;
    console.error(
      `${signatures} signatures are counted and ${logged} stand in the log: it moves at each full hour. Run this again after the next one, or when the letter is closed.`,
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
  signHead: Parameters<typeof readLog>[2];
};

/**
 * All that is handed over, packed. The same data give the same bytes.
 *
 * @returns how many signatures it holds, and how many the public log tells of; they differ within an hour
 * @throws Error when a signature cannot be read, or came or went meanwhile
 */
export async function handover({ site, store, letter, signHead }: Asked) {
  const { lines, signed } = await readLog(store.ledger, letter, signHead);
  const names = await shownNames(store, letter);
  const tables = await tablesOf(store, letter);
  const signatures = names.organisation.length + names.person.length + names.unshown;
  if (signatures !== tables.written) throw new Error('Signatures came or went meanwhile. Run this again.');
  const { head } = signed;
  const logged = head.people + head.organisations;
  const title = site.letters[letter]?.titles.en ?? letter;
  const url = `${site.origin}/en/letters/${letter}`;
  // A name in a script without a face in the PDF stands in the tables.
  const all = [...names.organisation, ...names.person];
  const missing = new Set(unprintable(all.join('')));
  const isSet = (name: string) => ![...name].some((character) => missing.has(character));
  const unset = all.filter((name) => !isSet(name)).length;
  const numbers = [
    `${signatures} signatures are counted: ${names.organisation.length} organisations, ${names.person.length} people by name or initials, ${names.unshown} without a name that is shown.`,
    ...(unset > 0 ? [`Names in scripts that signatories.pdf cannot set: ${unset}. They stand in signatures.csv.`] : []),
  ];
  const list = namesSource({
    title: `Signatories: ${title}`,
    url: `${url}/signatories`,
    locale: 'en',
    foot: `${title}, ${head.at}`,
    intro: numbers,
    lists: [
      { heading: 'Organisations', names: names.organisation.filter(isSet) },
      { heading: 'People', names: names.person.filter(isSet) },
    ],
  });
  const letters = await Promise.all(
    (site.letters[letter]?.languages ?? []).map(async (language) => {
      const printed = await site.file(`/pdf/${language}/letters/${letter}.pdf`);
      return printed ? ([[`letter-${language}.pdf`, printed.identity.body]] as const) : [];
    }),
  );
  const text = (lines: readonly string[]) => Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const files: Record<string, Uint8Array> = {
    'READ-ME-FIRST.txt': text(cover({ title, url, at: head.at, numbers, version: site.letters[letter]?.version })),
    ...Object.fromEntries(letters.flat()),
    'signatories.pdf': setPdfOnce(list),
    'signatures.csv': tables.csv,
    'signatures.jsonl': tables.jsonl,
    'log/entries.jsonl': text(lines),
    'log/head.json': text([JSON.stringify(signed)]),
    'log/HOW-TO-CHECK.txt': text(howToCheck),
  };
  const sums = Object.entries(files).map(
    ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`,
  );
  const zip = zipSync({ ...files, SHA256SUMS: text(sums) }, { mtime: head.at, level: 9 });
  return { zip, signatures, logged };
}

/** The tables as they are exported for everybody: what is private stays out of them. */
async function tablesOf(store: Store, letter: string) {
  const folder = mkdtempSync(join(tmpdir(), 'handover-'));
  try {
    const write = async (format: 'csv' | 'jsonl') => {
      const file = join(folder, `signatures.${format}`);
      const { written } = await exportLetter(store, { letter, file, format, isPrivate: false });
      return { written, bytes: readFileSync(file) };
    };
    const csv = await write('csv');
    const jsonl = await write('jsonl');
    if (csv.written !== jsonl.written) throw new Error('Signatures came or went meanwhile. Run this again.');
    return { written: csv.written, csv: csv.bytes, jsonl: jsonl.bytes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Cover = { title: string; url: string; at: string; numbers: readonly string[]; version: string | undefined };

const cover = ({ title, url, at, numbers, version }: Cover) => [
  title,
  '='.repeat(title.length),
  '',
  `${url}${version ? `, version ${version}` : ''}`,
  `As of ${at}`,
  '',
  ...numbers,
  '',
  'Each signature was confirmed by e-mail; an organisation was also verified.',
  '',
  'letter-*.pdf        the letter, in each language it is written in',
  'signatories.pdf     who is shown, as they chose to be',
  'signatures.csv      a line for each signature, for spreadsheets; signatures.jsonl is the same for programs',
  'log/                the public log of the letter, and how to check the number with tools of your own',
  'SHA256SUMS          check all files with: sha256sum --check SHA256SUMS',
];

const howToCheck = [
  'entries.jsonl holds one line for each time that a signature began or ceased to count. The number of signatures is',
  'the number of lines with "type":"confirmed" less those with "type":"removed".',
  '',
  'head.json was signed by the portal. Its root is that of the Merkle tree of RFC 9162, section 2.1.1, with SHA-256:',
  '- the hash of a line is SHA-256 over the byte 0x00 and the line without its line feed;',
  '- the hash of two halves is SHA-256 over the byte 0x01, the hash of the left half and that of the right half;',
  '- the left half is as long as the largest power of two below the number of lines.',
  '',
  'The signature is Ed25519 (RFC 8032) over the text {"v":1,"letter":…,"size":…,"root":…,"people":…,"organisations":…,"at":…}',
  'as it stands in head.json, without a space. Signature and public key (SPKI) are in base64.',
  '',
  'A signer can prove that a line is the own one by the receipt that the portal gave. Inclusion proofs are not packed:',
  'who has all lines can work out any of them, and the whole of them proves more than the parts.',
];

if (import.meta.main) runCli(main);
