import type { Store } from '#server/store/port.ts';
import type { KindOfSigner, Signature } from '#signon/signature.ts';

const pageSize = 200;

/** Every counted signature of a letter, one kind after the other, read page by page. */
export async function* everySignature(
  store: Pick<Store, 'signatories'>,
  letter: string,
  kinds: readonly KindOfSigner[],
): AsyncGenerator<Signature> {
  for (const kind of kinds) {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Store['signatories']>> = await store.signatories(letter, {
        kind,
        limit: pageSize,
        cursor,
      });
      yield* page.signatures;
      cursor = page.next;
    } while (cursor !== null);
  }
}
