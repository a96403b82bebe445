import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import { mailsIn, recipientsOf } from '#harness/mailsIn.ts';
import type { Portal } from './portal.ts';

export type Mail = ParsedMail;

/** An address that nobody else has. */
export const newAddress = (name = 'someone'): string => `${name}-${randomUUID().slice(0, 8)}@example.org`;

/** All mails that have arrived for an address, oldest first. */
export const mailsTo = async ({ dataDir }: Pick<Portal, 'dataDir'>, address: string): Promise<Mail[]> =>
  (await mailsIn(dataDir)).filter((mail) => recipientsOf(mail).includes(address));

/** Waits until so many mails have arrived for an address. @returns the last of them */
export async function mailTo(portal: Pick<Portal, 'dataDir'>, address: string, number: number): Promise<Mail> {
  await expect
    .poll(async () => (await mailsTo(portal, address)).length, {
      message: `mails to ${address}`,
      intervals: [30, 60, 100],
    })
    .toBeGreaterThanOrEqual(number);
  const mail = (await mailsTo(portal, address))[number - 1];
  if (!mail) throw new Error(`no mail to ${address}`);
  return mail;
}

/** All web addresses in a mail, in its text and in its HTML. */
export const urlsIn = ({ text = '', html }: Mail): string[] =>
  [...`${text}\n${html || ''}`.matchAll(/https?:\/\/[^\s"<>]+/g)].map(([url]) => url);

/** The secret link of a mail. */
export function linkIn(mail: Mail): string {
  const link = urlsIn(mail).find((url) => /\/letters\/[^/]+\/(confirm|signature)\//.test(url));
  if (!link) throw new Error(`no link in "${mail.subject}"`);
  return link;
}

/** The code of a mail that asks to confirm, as it stands there. */
export function codeIn(mail: Mail): string {
  const code = /^\d{3}\s\d{3}\s\d{3}$/m.exec(mail.text ?? '')?.[0];
  if (!code) throw new Error(`no code in "${mail.subject}"`);
  return code;
}

/** The link of a mail that ends all mails to its mailbox. */
export function noMailLinkIn(mail: Mail): string {
  const link = urlsIn(mail).find((url) => /\/no-mail\//.test(url));
  if (!link) throw new Error(`no link against mails in "${mail.subject}"`);
  return link;
}
