import type { FriendCount } from '#signon/friends/friends.ts';

/** The link with which a signer counts who came by it. */
export type FriendLink = { code: string; count: FriendCount };

/** The links with which signers count who came by them. */
export type Friends = { linkOf(signature: string): Promise<FriendLink | null> };

/** What a transaction does with the links of friends. */
export type FriendsInTransaction = {
  /** Gives a signature a link with which it counts who came by it, unless it has one. */
  openFriendLink(link: FriendLink & { hash: string; signature: string; letter: string }): Promise<void>;
  /** Forgets that link and its count. */
  closeFriendLink(signature: string): Promise<void>;
  /** Notes by which link an attempt came, if there is one with this hash under the letter. */
  noteVisit(attempt: string, letter: string, hash: string): Promise<void>;
  /** Counts for its link an attempt that is being confirmed, and forgets which that was. */
  countVisit(attempt: string, letter: string, now: number): Promise<void>;
};
