import type { Store } from '#server/store/port.ts';
import type { Link } from '#signon/confirming/confirm.ts';
import { isSecret } from '#signon/secret.ts';
import type { Signature } from '#signon/signature.ts';
import type { Keys } from './keys.ts';

/**
 * Looks up the secret of a mailed link by its hash, in the store or within a transaction. What is not a whole secret is not looked up.
 *
 * @param letter the letter whose page was asked for; a link opens nothing under another letter
 */
export async function linkOf(where: Pick<Store, 'link'>, keys: Keys, letter: string, secret: string): Promise<Link> {
  if (!isSecret(secret)) return null;
  // Links of versions before 0.3.0 are kept under their hash alone.
  const link = (await where.link(keys.hashToken(secret))) ?? (await where.link(keys.hashSecret(secret)));
  return link?.signature.letter === letter ? link : null;
}

/** The confirmed signature of the mailbox that a link was mailed to, under its letter. */
export const confirmedBeside = async (where: Pick<Store, 'confirmedOf'>, link: Link): Promise<Signature | null> =>
  link && where.confirmedOf(link.signature.letter, link.signature.mailbox);
