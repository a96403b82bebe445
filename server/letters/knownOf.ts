import type { Transaction } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import type { Known } from '#signon/sign.ts';

/** Asks for all that the rules must know when somebody types an address: the same questions, whatever the answers. */
export async function knownOf(tx: Transaction, { letter, mailbox, network }: { letter: string; mailbox: string; network: string }, at: number): Promise<Known> {
  return {
    signature: await tx.signatureOf(letter, mailbox),
    recentMails: await tx.mailsSince(mailbox, at - limits.mailWindow),
    recentSignings: await tx.signingsFrom(network, windowAt(at)),
    silence: await tx.silenceOf(mailbox, at),
  };
}

/** When the window of counting began, in which a time lies. */
export const windowAt = (at: number): number => at - (at % limits.networkWindow);

/** In how many minutes the next window begins. */
export const minutesLeft = (at: number): number => Math.ceil((windowAt(at) + limits.networkWindow - at) / 60_000);
