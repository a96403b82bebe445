import type { ParsedMail } from 'mailparser';
import { vi } from 'vitest';
import { recipientsOf } from '#harness/mailsIn.ts';
import { mails } from './printedCopy.ts';

/** Whether a mail is to an address, or to one at a domain (`@…`). */
export const isTo = (recipient: string) => (mail: ParsedMail) =>
  recipientsOf(mail).some((address) => address.endsWith(recipient));

/** Waits until so many mails have arrived for an address. @returns the last of them */
export const mailTo = (recipient: string, number: number): Promise<ParsedMail> =>
  vi.waitFor(
    async () => {
      const own = (await mails()).filter(isTo(recipient));
      const mail = own[number - 1];
      if (!mail) throw new Error(`${own.length} mails to ${recipient}`);
      return mail;
    },
    { timeout: 150_000, interval: 100 },
  );

/** The first link in a mail that begins so. */
export function linkIn({ text = '' }: ParsedMail, beginning: string): string {
  const link = [...text.matchAll(/https?:\/\/\S+/g)].map(([url]) => url).find((url) => url.startsWith(beginning));
  return link ?? `no link to ${beginning} in ${text}`;
}
