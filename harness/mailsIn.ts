import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';

const read = new Map<string, Promise<ParsedMail>>();

/** All mails that a portal wrote as files into its folder, oldest first. Each file is read once. */
export function mailsIn(dataDir: string): Promise<ParsedMail[]> {
  const outbox = join(dataDir, 'outbox');
  const names = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.eml')) : [];
  return Promise.all(names.sort().map((name) => readOnce(join(outbox, name))));
}

function readOnce(file: string): Promise<ParsedMail> {
  const mail = read.get(file) ?? simpleParser(readFileSync(file));
  read.set(file, mail);
  return mail;
}

/** The addresses that a mail names as its recipients. */
export const recipientsOf = ({ to }: ParsedMail): string[] =>
  [to ?? []].flat().flatMap(({ value }) => value.map(({ address = '' }) => address));
