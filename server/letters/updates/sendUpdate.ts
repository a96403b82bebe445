import type { Store } from '#server/store/port.ts';
import { type LetterUpdate, oweUpdate } from '#signon/updates/letterUpdate.ts';

/** So many signers are asked about in one transaction, so that signing does not wait long. */
const batchSize = 100;

/**
 * Owes an update to everybody who asked for news of its letter and had confirmed when the sending began: to each once,
 * however often it is asked for, by however many processes, and wherever one of them ended. How far it came is written with
 * the mails of each step.
 *
 * @param breathe called between two steps with how many milliseconds the last one took, so that others come to write
 * @returns how many mails this call owed, and how many signers it met whose address only the organisers can read
 * @throws StoreBusy when the store cannot take more work now; asked for again, it goes on from there
 */
export async function sendUpdate(
  { store, now }: { store: Pick<Store, 'transact'>; now: () => number },
  update: LetterUpdate,
  breathe: (tookMs: number) => Promise<void> = async () => {},
): Promise<{ queued: number; onlySealed: number }> {
  const total = { queued: 0, onlySealed: 0 };
  for (;;) {
    const at = now();
    const step = await store.transact(async (tx) => {
      const sending = await tx.beginSending(update.slug, update.letter, at);
      if (sending.endedAt !== null) return null;
      const { after, begunAt } = sending;
      const { signatures, next } = await tx.readersOf(update.letter, begunAt, { after, count: batchSize });
      const sums = { queued: 0, onlySealed: 0 };
      const owed = [];
      for (const signature of signatures) {
        const { outcome, changes } = oweUpdate(signature, update, await tx.suppressionOf(signature, at), at);
        if (outcome === 'owed') sums.queued += 1;
        if (outcome === 'sealed') sums.onlySealed += 1;
        owed.push(changes);
      }
      const to = next === null ? { after, endedAt: at } : { after: next, endedAt: null };
      const isOurs = await tx.moveSending(sending, { ...to, ...sums });
      // Another process was there first, and took these signers.
      if (!isOurs) return { queued: 0, onlySealed: 0 };
      for (const changes of owed) await tx.write(changes, at);
      return sums;
    });
    if (!step) return total;
    total.queued += step.queued;
    total.onlySealed += step.onlySealed;
    await breathe(now() - at);
  }
}
