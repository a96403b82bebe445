import { isLocale, locales } from '#i18n/locales.ts';
import type { Keys } from '#server/letters/keys.ts';
import type { Message } from '#server/mail/transport.ts';
import { readAddress } from '#signon/form/mailbox.ts';
import type { Mail } from '#signon/signature.ts';
import type { LetterUpdate } from '#signon/updates/letterUpdate.ts';

type Compose = (owed: { id: string; attempts: number; mail: Mail }) => Message;
type Parts = { keys: Pick<Keys, 'addressHashes'>; freshId: () => string; compose: Compose };

/**
 * An update as a mail to look at, for one address and in one language. It is about nobody's signature, so its link ends
 * nobody's news.
 *
 * @throws Error with a sentence when it is no address, or no language of the portal
 */
export function lookAtUpdate({ keys, freshId, compose }: Parts, update: LetterUpdate, typed: string, locale: string) {
  const read = readAddress(typed);
  if (!('address' in read)) throw new Error(`"${typed}" is no address (${read.problem}).`);
  if (!isLocale(locale)) throw new Error(`--language is one of ${locales.join(', ')}: "${locale}" is not.`);
  const { slug, letter } = update;
  const mail = { template: 'update', update: slug, to: read.address, locale, letter } as const;
  const hashes = keys.addressHashes(read.address);
  return compose({
    id: freshId(),
    attempts: 0,
    mail: { ...mail, ...hashes, signature: null, secret: null, code: null },
  });
}

/** An update in every language, as its text form. */
export const previewOf = (parts: Parts, update: LetterUpdate): string[] =>
  locales.flatMap((locale) => {
    const { subject, text } = lookAtUpdate(parts, update, 'you@example.org', locale);
    return [`===== ${locale} =====`, `Subject: ${subject}`, '', text, ''];
  });
