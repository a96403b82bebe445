import type { Limits } from '#signon/limits.ts';
import type { AddressHashes, Changes, FreshToken, Mail, Posting, Signature } from '#signon/signature.ts';

/** What a mail to a signer needs: an unused secret, and the code of an attempt. */
export type Fresh = { token: FreshToken; codeOf: (attempt: string) => string };

const hashesOf = ({ spelling, certain, mailbox }: AddressHashes): AddressHashes => ({ spelling, certain, mailbox });

/** A new link for an attempt, and the mail that carries it with the code. Earlier links to it go on working. */
export function askToConfirm(
  attempt: Signature,
  template: Mail['template'],
  { token, codeOf }: Fresh,
  posting: Posting,
  limits: Limits,
): Pick<Changes, 'addToken' | 'owe'> {
  const { id, email: to, locale, letter } = attempt;
  // While it waits, nobody seals the address.
  if (to === null) return {};
  const expiresAt = posting.at + limits.confirmWithin;
  return {
    addToken: {
      hash: token.hash,
      purpose: 'confirm',
      signature: id,
      createdAt: posting.at,
      expiresAt,
      supersededAt: null,
    },
    owe: {
      mail: {
        template,
        to,
        locale,
        letter,
        ...hashesOf(attempt),
        signature: id,
        secret: token.secret,
        code: codeOf(id),
      },
      posting,
    },
  };
}

/** A link to the own page of a confirmed signature, and the mail that carries it where there is an address. Earlier links go on working. */
export function mailOwnLink(
  confirmed: Signature,
  { to, ...mail }: Pick<Mail, 'template' | 'locale' | 'said'> & { to: string | null },
  { token }: Pick<Fresh, 'token'>,
  posting: Posting,
  now: number,
): Pick<Changes, 'addToken' | 'owe'> {
  const { id, letter } = confirmed;
  if (to === null) return {};
  return {
    addToken: {
      hash: token.hash,
      purpose: 'manage',
      signature: id,
      createdAt: now,
      expiresAt: null,
      supersededAt: null,
    },
    owe: {
      mail: { ...mail, to, letter, ...hashesOf(confirmed), signature: id, secret: token.secret, code: null },
      posting,
    },
  };
}

/** Who typed an address, and in what language. */
export type Typed = AddressHashes & { email: string; locale: string; letter: string };

/**
 * The mail to somebody who typed an address of a mailbox that has signed already. The link to the own page goes to the
 * spelling that confirmed, and to no other: to the kept address where the typed one is certainly the same mailbox, or to
 * the very same as it was typed. Whoever typed another spelling, which is only assumed to be of the same mailbox, is told
 * by a mail without any power that the mailbox has signed.
 */
export function mailWhoHasSigned(
  confirmed: Signature,
  typed: Typed,
  { token }: Pick<Fresh, 'token'>,
  posting: Posting,
  now: number,
): Pick<Changes, 'addToken' | 'owe'> {
  const { email, locale, letter } = typed;
  const to =
    confirmed.spelling === typed.spelling ? email : confirmed.certain === typed.certain ? confirmed.email : null;
  if (to !== null) return mailOwnLink(confirmed, { template: 'again', to, locale }, { token }, posting, now);
  return {
    owe: {
      mail: {
        template: 'already',
        to: email,
        locale,
        letter,
        ...hashesOf(typed),
        signature: null,
        secret: null,
        code: null,
      },
      posting,
    },
  };
}
