import type { Transaction } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import type { Known } from '#signon/sign.ts';

/** Asks for all that the rules must know when somebody types an address: the same questions, whatever the answers. */
export async function knownOf(tx: Transaction, { letter, mailbox, network }: { letter: string; mailbox: string; network: string }, at: number): Promise<Known> {
  // All at once: where the database is another machine, each wait is a journey.
  const [signature, recentMails, recentSignings, silence] = await Promise.all([
    tx.signatureOf(letter, mailbox),
    tx.mailsSince(mailbox, at - limits.mailWindow),
    tx.signingsFrom(network, windowAt(at)),
    tx.silenceOf(mailbox, at),
  ]);
  return { signature, recentMails, recentSignings, silence };
}

/** When the window of counting began, in which a time lies. */
export const windowAt = (at: number): number => at - (at % limits.networkWindow);

/** In how many minutes the next window begins. */
export const minutesLeft = (at: number): number => Math.ceil((windowAt(at) + limits.networkWindow - at) / 60_000);
