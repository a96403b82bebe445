import { mailNameOfUpdate } from '#blanks/rules.ts';
import { sealOptOut } from '#server/letters/optOut/optOut.ts';
import { sealUnsubscription } from '#server/letters/optOut/unsubscribe.ts';
import { filesTransport } from '#server/mail/files/files.ts';
import { openDkimKey } from '#server/mail/smtp/dkim.ts';
import { smtpTransport } from '#server/mail/smtp/smtp.ts';
import { composer, findMail, type PrintedMails, printedMails } from '#server/mail/templates.ts';
import type { Transport } from '#server/mail/transport.ts';
import type { Config } from '#server/settings/config.ts';
import type { Site } from '#server/site/site.ts';

/** The way mails leave by the settings. @throws Error when the key that signs them cannot be used */
export function openTransport({ mail, mailFrom, origin, dkim, smtpConnections }: Config): Transport {
  const sender = { from: mailFrom, host: new URL(origin).hostname };
  if (mail.kind === 'files') return filesTransport({ ...sender, folder: mail.folder });
  const signing = dkim && { ...dkim, key: openDkimKey(dkim.keyFile) };
  return smtpTransport({ ...sender, url: mail.url, dkim: signing, connections: smtpConnections });
}

/** The mails of a printed site, or of some updates alone. @throws Error naming a mail that is not printed */
export const mailsOf = (site: Site, updates?: readonly string[]): Promise<PrintedMails> =>
  printedMails(site, updates?.map(mailNameOfUpdate));

/** What fills the mails of a printed site. */
export const openComposer = (
  { origin, operator }: Pick<Config, 'origin' | 'operator'>,
  keys: Parameters<typeof sealOptOut>[0],
  { letters, mails }: { letters: Site['letters']; mails: PrintedMails },
) =>
  composer({
    ...{ find: findMail(mails), letters, origin, operator },
    sealOptOut: (mailbox) => sealOptOut(keys, mailbox, Date.now()),
    sealUnsubscription: (subscription) => sealUnsubscription(keys, subscription),
  });
