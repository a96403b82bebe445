import type { Store } from '#server/store/port.ts';
import { type LetterUpdate, oweUpdate } from '#signon/updates/letterUpdate.ts';

/** So many signers are asked about in one transaction, so that signing does not wait long. */
const batchSize = 100;

/** Whether anybody could be mailed an update now, by the rule by which it is sent. Nothing is begun. */
export async function hasReaders(
  { store, now }: { store: Pick<Store, 'transact'>; now: () => number },
  update: LetterUpdate,
): Promise<boolean> {
  for (let after: string | null = ''; after !== null; ) {
    const at = now();
    const page = { after, count: batchSize };
    const step: { isOwed: boolean; next: string | null } = await store.transact(async (tx) => {
      const { signatures, next } = await tx.readersOf(update.letter, at, page);
      for (const signature of signatures) {
        const { outcome } = oweUpdate(signature, update, await tx.suppressionOf(signature, at), at);
        if (outcome === 'owed') return { isOwed: true, next };
      }
      return { isOwed: false, next };
    });
    if (step.isOwed) return true;
    after = step.next;
  }
  return false;
}
