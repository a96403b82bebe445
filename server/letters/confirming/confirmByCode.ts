import type { Services } from '#server/letters/services.ts';
import { minutesLeft, windowAt } from '#server/letters/windowAt.ts';
import { type CodeOutcome, confirmByCode } from '#signon/code.ts';
import { limits } from '#signon/limits.ts';
import type { KindOfSigner } from '#signon/signature.ts';
import { writeConfirmation } from './writeConfirmed.ts';

export type TypedCode = {
  letter: string;
  email: string;
  /** As `readCode` read it. */
  code: string;
  /** The IP address the form came from. It is hashed at once and never kept. */
  address: string;
};

/** Under this name the wrong codes over all letters are counted, where others have the keyed hash of a network. */
const inAll = 'codes/wrong';

/**
 * Confirms a signature by an address and the code in its newest mail. Safe to repeat, and in parallel.
 *
 * @returns the outcome, the same for every stranger, and for the right code who signed; when the network has typed too many codes, also after how many minutes it may again
 * @throws StoreBusy when the store cannot take more work now
 */
export async function confirmTyped(
  services: Services,
  { letter, email, code, address }: TypedCode,
): Promise<{ outcome: CodeOutcome; kind: KindOfSigner; retryMinutes: number }> {
  const { store, keys } = services;
  const at = services.now();
  const window = windowAt(at, limits.networkWindow);
  const network = `codes/${keys.networkHash(address)}`;
  const mailbox = keys.mailboxHash(email);
  const hash = keys.codeHash(letter, mailbox, code);
  const fresh = keys.freshToken();

  const { outcome, kind } = await store.transact(async (tx) => {
    const tries = {
      forMailbox: await tx.triesAt(letter, mailbox),
      fromNetwork: await tx.counted(network, window.start),
      wrongInAll: await tx.counted(inAll, window.start),
    };
    const link = await tx.link(hash);
    const { outcome, changes } = confirmByCode(link, tries, fresh, at);
    const kind = link?.signature.kind ?? 'person';
    if (outcome === 'too-many-from-network') return { outcome, kind };
    await tx.count(network, window);
    if (outcome === 'refused') {
      await tx.count(inAll, window);
      await tx.countTry(letter, mailbox, at);
    }
    if (outcome === 'confirmed') await writeConfirmation(tx, letter, changes, at);
    return { outcome, kind };
  });
  if (outcome === 'confirmed') {
    services.counts.drop(letter);
    services.nudgeMail();
    services.nudgeLedger();
  }
  return { outcome, kind, retryMinutes: minutesLeft(window, at) };
}
