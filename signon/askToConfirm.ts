import type { Limits } from './limits.ts';
import type { Changes, FreshCode, FreshToken, Mail, Signature } from './signature.ts';

/** What a mail to a signer needs: an unused secret and an unused code. */
export type Fresh = { token: FreshToken; code: FreshCode };

/** A new link and a new code for a waiting signature, and the mail that carries both. Earlier links go on working; the earlier code does not. */
export function askToConfirm(waiting: Signature, template: Mail['template'], { token, code }: Fresh, now: number, limits: Limits): Changes {
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

/**
 * A new link to the own page of a confirmed signature, in place of all earlier ones, and the mail that carries it.
 *
 * @param template `again` when somebody typed the address, `decided` when a moderator decided of the organisation
 * @param typed the address that was typed, a spelling of the same mailbox: for when only the organisers can read the kept one
 */
export function renewOwnLink(
  confirmed: Signature,
  { template, typed, locale }: { template: 'again' | 'decided'; typed: string; locale: string },
  { token }: Pick<Fresh, 'token'>,
  now: number,
): Changes {
  const { id, email, letter, mailbox } = confirmed;
  const to = email ?? typed;
  return {
    supersede: { signature: id, purpose: 'manage' },
    addToken: { hash: token.hash, purpose: 'manage', signature: id, createdAt: now, expiresAt: null, supersededAt: null },
    owe: { template, to, locale, letter, mailbox, secret: token.secret, code: null },
  };
}
