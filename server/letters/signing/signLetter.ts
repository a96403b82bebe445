import type { Challenge } from '#server/challenges/challenges.ts';
import { loadLife } from '#server/letters/life/loadLife.ts';
import type { World } from '#server/letters/world.ts';
import { isPaced } from '#server/mail/outbox/pacedOutbox.ts';
import { windowAt } from '#server/store/counting/windowAt.ts';
import { takeTurn } from '#server/store/mails/mailTurns.ts';
import { askedFigure, type FigureSource } from '#signon/figures/figures.ts';
import { limits } from '#signon/limits.ts';
import type { Through } from '#signon/partners/partner.ts';
import type { Agreement, Details } from '#signon/signature.ts';
import type { Suspicion } from '#signon/signing/admission.ts';
import { sign } from '#signon/signing/sign.ts';
import { loadSigningState } from './loadSigningState.ts';
import { sealTicket } from './mailTicket.ts';
import { rateLimit } from './rateLimit.ts';

type Signing = {
  letter: string;
  /** The language the signer reads and gets mails in. */
  locale: string;
  details: Details;
  agreement: Agreement;
  /** Through what the form came; only counted, never kept with the signature. */
  source: FigureSource;
  /** Through whom the signer came; nobody when left out. */
  through?: Through | null;
  /** The code of the link of somebody who has signed, if it came by one. */
  friend?: string | null;
  /** The IP address the form came from. It is hashed at once and never kept. */
  address: string;
  /** The answer to a challenge, if one was sent. */
  solution?: string | undefined;
  /** Whether the signer rather waits for the mail than answers a challenge. */
  isPatient?: boolean;
  /** Whether the form is looked at more closely. */
  suspicion?: Suspicion;
};

type Signed =
  /** By how many milliseconds the mail is delayed, and what lets the page after signing confirm by code and tell of a refused address. */
  | { outcome: 'accepted'; mailDelay: number; ticket: string }
  /** The work that is asked for, and how long the mail of one who rather waits would take; null where only work will do. */
  | { outcome: 'step-up'; challenge: Challenge; patience: number | null }
  /** No more mails can wait; after so many minutes it is worth trying again. */
  | { outcome: 'queue-full'; retryMinutes: number }
  /** The letter cannot be signed now; nothing was written. */
  | { outcome: 'not-open' };

/**
 * Takes a form that `readForm` found good: decides and writes in one transaction, durable before it resolves.
 *
 * @returns the outcome, the same for every stranger
 * @throws StoreBusy when the store cannot take more work now; nothing was written
 */
export async function signLetter(world: World, signing: Signing): Promise<Signed> {
  const { store, keys, now } = world;
  const { isPatient = false, suspicion = 'none' } = signing;
  const at = now();
  const { letter } = signing;
  const network = keys.networkHash(signing.address);
  const line = keys.lineHash(signing.address);
  const hashes = keys.addressHashes(signing.details.email);
  const certainBefore = keys.certainBefore(signing.details.email);
  const cause = keys.causeHash(hashes.mailbox, signing.address);
  const fresh = { id: keys.freshId(), token: keys.freshToken(), codeOf: keys.codeOf };
  const solved = signing.solution ? await keys.challenges.check(signing.solution, letter, at) : null;

  let isHeldBack = false;
  const signed = await store.transact(async (tx) => {
    const atDoor = rateLimit(tx, { network, line, isPatient, suspicion, solved }, at);
    const [{ admission, patience, retryMinutes }, { state }, known, waiting, paced] = await Promise.all([
      atDoor,
      loadLife(tx, world.calendarOf, letter, at),
      loadSigningState(tx, { letter, ...hashes, certainBefore }, at),
      tx.waitingIn(hashes.mailbox),
      isPaced(tx, world.mailsPerMinute, at),
    ]);
    isHeldBack = paced;
    const { outcome, changes } = sign(
      { ...signing, ...hashes, cause },
      { ...known, waiting, admission, state },
      fresh,
      at,
    );
    if (outcome === 'not-open') return { outcome } as const;
    if (!admission.admitted)
      return 'isQueueFull' in admission
        ? ({ outcome: 'queue-full', retryMinutes } as const)
        : ({
            outcome: 'step-up',
            level: admission.level,
            patience: suspicion === 'foreign' ? null : patience,
          } as const);
    const queue = admission.mailDelay > 0 ? 'patient' : 'prompt';
    const turn = await takeTurn(tx, line, queue, windowAt(at, limits.dayWindow));
    await Promise.all([tx.write(changes, at, turn), tx.noteFigure(askedFigure(signing, at))]);
    if (changes.save) {
      if (signing.through) await tx.comeThrough(fresh.id, letter, signing.through);
      if (signing.friend) await tx.noteVisit(fresh.id, letter, keys.hashSecret(signing.friend));
    }
    return { outcome: 'accepted', turn: queue === 'prompt' ? turn : 0, mailDelay: admission.mailDelay } as const;
  });
  if (signed.outcome === 'step-up') {
    const { level, ...asked } = signed;
    return { ...asked, challenge: await keys.challenges.challenge(letter, level, at) };
  }
  if (signed.outcome !== 'accepted') return signed;
  world.nudgeMail();
  // The signature is stored; only what is said of the mail depends on this.
  const wait = await world.mailDelay({ turn: signed.turn, to: signing.details.email, isPaced: isHeldBack });
  const mailDelay = signed.mailDelay + wait;
  const ticket = { attempt: fresh.id, spelling: hashes.spelling, madeAt: at, dueAt: at + mailDelay };
  return { outcome: signed.outcome, mailDelay, ticket: sealTicket(keys, ticket) };
}
