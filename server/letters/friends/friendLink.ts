import type { Keys } from '#server/letters/keys.ts';
import { linkOf } from '#server/letters/linkOf.ts';
import type { World } from '#server/letters/world.ts';
import { type FriendCount, toldFriends, weekOf } from '#signon/friends/friends.ts';
import { supersedeOlder, viewSignature } from '#signon/ownSignature/manage.ts';

/** What a link with a friend's code looks like at its end. */
export const isFriendCode = (text: string): boolean => /^[\w-]{22}$/.test(text);

/**
 * A signer begins, or ends, to count who comes by a link of her own. Begun again, it is another link. Safe to repeat.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export const countFriends = ({ store, keys, now }: World, letter: string, secret: string, wanted: boolean) => {
  const code = keys.freshCode();
  return store.transact(async (tx) => {
    const link = await linkOf(tx, keys, letter, secret);
    const view = viewSignature(secret, link);
    if (view !== 'kept' || !link) return view === 'kept' ? 'unknown' : view;
    const { id: signature } = link.signature;
    await tx.write({ supersede: supersedeOlder(link) }, now());
    const week = weekOf(now());
    const count: FriendCount = { since: week, latest: week, earlier: 0, inLatest: 0 };
    if (wanted) await tx.openFriendLink({ hash: keys.hashSecret(code), code, signature, letter, count });
    else await tx.closeFriendLink(signature);
    return 'changed';
  });
};

/** What the owner of such a link is told of who came by it: see signon/friends/friends.ts. */
export const friendsTold = (
  { friendNoise }: Pick<Keys, 'friendNoise'>,
  { code, count }: { code: string; count: FriendCount },
  now: number,
): number | null => toldFriends(count, now, (week) => friendNoise(code, week));
