import type { Limits } from './limits.ts';
import type { Changes, FreshCode, FreshToken, Mail, Signature } from './signature.ts';

/** What a mail to a signer needs: an unused secret and an unused code. */
export type Fresh = { token: FreshToken; code: FreshCode };

/** A new link and a new code for a waiting signature, and the mail that carries both. Earlier links go on working; the earlier code does not. */
export function askToConfirm(
  waiting: Signature,
  template: Mail['template'],
  { token, code }: Fresh,
  now: number,
  limits: Limits,
): Changes {
  const { id, email: to, locale, letter, mailbox } = waiting;
  // While it waits, nobody seals the address.
  if (to === null) return {};
  const dated = { signature: id, createdAt: now, expiresAt: now + limits.confirmWithin, supersededAt: null };
  return {
    addToken: { hash: token.hash, purpose: 'confirm', ...dated },
    addCode: { hash: code.hash, purpose: 'code', ...dated },
    owe: { template, to, locale, letter, mailbox, secret: token.secret, code: code.code },
  };
}

/** A link to the own page of a confirmed signature, and the mail that carries it where there is an address. Earlier links go on working. */
export function mailOwnLink(
  { id, letter, mailbox }: Signature,
  { to, ...mail }: Pick<Mail, 'template' | 'locale'> & { to: string | null },
  { token }: Pick<Fresh, 'token'>,
  now: number,
): Pick<Changes, 'addToken' | 'owe'> {
  return {
    addToken: {
      hash: token.hash,
      purpose: 'manage',
      signature: id,
      createdAt: now,
      expiresAt: null,
      supersededAt: null,
    },
    ...(to !== null && { owe: { ...mail, to, letter, mailbox, secret: token.secret, code: null } }),
  };
}

/**
 * The same in place of all earlier links, for somebody who typed the address.
 *
 * @param typed a spelling of the same mailbox: for when only the organisers can read the kept one
 */
export function renewOwnLink(
  confirmed: Signature,
  typed: string,
  locale: string,
  fresh: Pick<Fresh, 'token'>,
  now: number,
): Changes {
  return {
    supersede: { signature: confirmed.id, purpose: 'manage' },
    ...mailOwnLink(confirmed, { template: 'again', to: confirmed.email ?? typed, locale }, fresh, now),
  };
}
