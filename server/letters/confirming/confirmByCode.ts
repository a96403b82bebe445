import { loadLife } from '#server/letters/life/loadLife.ts';
import { openTicket, sealTicket } from '#server/letters/signing/mailTicket.ts';
import type { World } from '#server/letters/world.ts';
import { minutesLeft, windowAt } from '#server/store/counting/windowAt.ts';
import { type Attempt, type CodeOutcome, confirmByCode } from '#signon/confirming/code.ts';
import { ownConfirmed } from '#signon/confirming/confirm.ts';
import { endWithLetter } from '#signon/life/letterLife.ts';
import { limits } from '#signon/limits.ts';
import type { Signature } from '#signon/signature.ts';
import { afterConfirmation, writeConfirmation } from './writeConfirmed.ts';

type TypedCode = {
  letter: string;
  email: string;
  /** As `readCode` read it. */
  code: string;
  /** The ticket that came with it, or anything else. */
  ticket: string;
  /** The IP address the form came from. It is hashed at once and never kept. */
  address: string;
};

type CodeAnswer = {
  outcome: CodeOutcome;
  /** What the code is of; null where it says nothing. */
  signature: Signature | null;
  /** When the details are `shown`: the ticket with which the same code confirms them. */
  ticket: string | null;
  /** After how many minutes a network may type codes again. */
  retryMinutes: number;
};

/**
 * Confirms an attempt by its code: at once with the ticket of that attempt, after its details were shown without. Safe to
 * repeat, and in parallel. To a stranger the answer is the same, whatever was wrong.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export async function confirmTyped(world: World, typed: TypedCode): Promise<CodeAnswer> {
  const { store, keys } = world;
  const { letter, code } = typed;
  const at = world.now();
  const window = windowAt(at, limits.networkWindow);
  const { mailbox } = keys.addressHashes(typed.email);
  const line = keys.lineHash(typed.address);
  const ticketed = openTicket(keys, typed.ticket)?.attempt ?? null;
  // Wrong codes are counted under these names, where other counters have the keyed hash of a network; here networks go by their line.
  const network = `codes/${line}`;
  const counters = {
    wrong: 'codes/wrong',
    wrongFromNetwork: `codes/wrong/${line}`,
    forMailbox: `codes/${mailbox}/${line}`,
    withTicket: `codes/attempt/${ticketed}`,
  };
  const fresh = keys.freshToken();

  const decided = await store.transact(async (tx) => {
    const [fromNetwork, wrongInAll, wrongFromNetwork, forMailbox, withTicket] = await Promise.all(
      [network, counters.wrong, counters.wrongFromNetwork, counters.forMailbox, counters.withTicket].map((what) =>
        tx.counted(what, window.start),
      ),
    );
    const life = await loadLife(tx, world.calendarOf, letter, at);
    const isOfCode = (one: Attempt | null) =>
      one?.signature.letter === letter && keys.isCodeOf(one.signature.id, code) ? one : null;
    const byTicket = endWithLetter(isOfCode(await tx.attempt(ticketed ?? '')), life);
    const byMailbox = endWithLetter((await tx.attemptsOf(letter, mailbox)).find(isOfCode) ?? null, life);
    const found = byTicket ?? byMailbox;
    const confirmed = await tx.confirmedOf(letter, found?.signature.mailbox ?? mailbox);
    const tries = {
      fromNetwork: fromNetwork ?? 0,
      wrongInAll: wrongInAll ?? 0,
      wrongFromNetwork: wrongFromNetwork ?? 0,
      forMailbox: forMailbox ?? 0,
      withTicket: withTicket ?? 0,
    };
    const { outcome, changes } = confirmByCode({ byTicket, byMailbox, confirmed }, tries, fresh, at);
    if (outcome === 'too-many-from-network') {
      // The first tries with a ticket would have been heard.
      if (ticketed !== null && tries.withTicket < limits.fewWrongCodes) await tx.count(counters.withTicket, window);
      return { outcome, signature: null, surging: [] };
    }
    await tx.count(network, window);
    if (outcome === 'refused') {
      const { withTicket, ...others } = counters;
      const wrong = [...Object.values(others), ...(ticketed === null ? [] : [withTicket])];
      await Promise.all(wrong.map((what) => tx.count(what, window)));
      return { outcome, signature: null, surging: [] };
    }
    const surging =
      outcome === 'confirmed' ? await writeConfirmation(tx, world, letter, changes, typed.address, at) : [];
    const own = found && ownConfirmed(found, confirmed);
    return { outcome, signature: outcome === 'signed-already' ? own : (found?.signature ?? null), surging };
  });
  const { outcome, signature, surging } = decided;
  if (outcome === 'confirmed') await afterConfirmation(world, surging);
  const ticket =
    outcome === 'shown' && signature
      ? sealTicket(keys, { attempt: signature.id, spelling: signature.spelling, madeAt: at, dueAt: at })
      : null;
  return { outcome, signature, ticket, retryMinutes: minutesLeft(window, at) };
}
