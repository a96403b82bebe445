import { friendsTold } from '#server/letters/friends/friendLink.ts';
import { verificationAsked } from '#server/letters/organisations/verificationLine.ts';
import type { World } from '#server/letters/world.ts';
import { viewVerification } from '#signon/organisations/verification.ts';
import type { Signature } from '#signon/signature.ts';

/** What the owner of a signature is told of beside the signature itself. */
export async function ownDetails({ store, keys, checks, isOthersName, now }: World, signature: Signature) {
  const { id } = signature;
  const [entry, signerNumber, motive, tie, link] = await Promise.all([
    store.ledger.entryOf(id),
    store.signerNumber(id),
    store.motives.of(id),
    store.partners.tieOf(id),
    store.friends.linkOf(id),
  ]);
  const verification = viewVerification(signature, checks !== null && !isOthersName(signature));
  return {
    ...{ signerNumber, motive, tie, verification },
    /** Whether its line stands in the public log already; null when it has none. */
    isPlaced: entry && entry.index !== null,
    /** What it publishes to prove that it signs itself, while it can. */
    asked: verification === 'provable' ? verificationAsked(keys, signature) : null,
    /** The link with which who comes by it is counted, and what is told of them; see signon/friends/friends.ts. */
    friends: link && { code: link.code, told: friendsTold(keys, link, now()) },
  };
}

export type OwnDetails = Awaited<ReturnType<typeof ownDetails>>;
