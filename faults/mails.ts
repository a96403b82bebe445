import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The mails to an address that were written as files, decoded as far as their links need it. */
export const mailsTo = (dataDir: string, email: string): string[] =>
  allMails(dataDir).filter((mail) => mail.includes(`To: ${email}`) || mail.includes(`<${email}>`));

/** All mails that were written as files, with their lines joined again. */
export function allMails(dataDir: string): string[] {
  const folder = join(dataDir, 'outbox');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '='));
}
