import type { Keys } from '#server/letters/services.ts';
import type { Fresh } from '#signon/askToConfirm.ts';

/** A new secret and a new code for one mailbox and letter. */
export function freshFor(keys: Keys, letter: string, mailbox: string): Fresh {
  const code = keys.freshCode();
  return { token: keys.freshToken(), code: { code, hash: keys.codeHash(letter, mailbox, code) } };
}
