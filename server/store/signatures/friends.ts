import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { FriendLink, Friends, FriendsInTransaction } from '#server/store/port/friends.ts';
import type { Tables } from '#server/store/tables/schema.ts';
import { withOneMore } from '#signon/friends/friends.ts';

const linkId = (hash: string) => `friend-links/${hash}`;
const visitId = (attempt: string) => `friend-visits/${attempt}`;

/** What a transaction does about the links of friends. */
export const friendsInTransaction = (
  connection: Connection,
  { statements, sealer, erased }: TransactionParts,
): FriendsInTransaction => ({
  async openFriendLink({ hash, signature, letter, code, count }) {
    const sealed = sealer.seal(code, linkId(hash));
    await statements.openFriendLink(connection, { hash, signature, letter, sealed, ...columnsOf(count) });
  },
  async closeFriendLink(signature) {
    await statements.closeFriendLink(connection, { signature });
    erased();
  },
  async noteVisit(attempt, letter, hash) {
    const [link] = (await statements.friendLink(connection, { hash, letter })).rows;
    if (link) await statements.noteVisit(connection, { attempt, sealed: sealer.seal(hash, visitId(attempt)) });
  },
  async countVisit(attempt, letter, now) {
    const [visit] = (await statements.visitOf(connection, { attempt })).rows;
    if (!visit) return;
    await statements.forgetVisit(connection, { attempt });
    erased();
    const hash = sealer.open(visit.sealed, visitId(attempt));
    const [link] = (await statements.friendLink(connection, { hash, letter })).rows;
    if (!link) return;
    await statements.saveFriendCount(connection, { hash, ...columnsOf(withOneMore(countOf(link), now)) });
  },
});

/** The friends of the port, on any engine. */
export const friendsOn = ({ read, statements, sealer }: StoreParts): Friends => ({
  linkOf: (signature) =>
    read(async (connection) => {
      const [row] = (await statements.friendLinkOf(connection, { signature })).rows;
      return row ? { code: sealer.open(row.sealed, linkId(row.hash)), count: countOf(row) } : null;
    }),
});

type Row = Tables['friend_links'];

const columnsOf = ({ since, latest, earlier, inLatest }: FriendLink['count']) => ({
  ...{ since, latest, earlier, in_latest: inLatest },
});

const countOf = ({ since, latest, earlier, in_latest }: Row): FriendLink['count'] => ({
  since: Number(since),
  latest: Number(latest),
  earlier: Number(earlier),
  inLatest: Number(in_latest),
});
