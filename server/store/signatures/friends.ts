import type { Connection, Engine } from '#server/store/engine.ts';
import type { FriendLink, Friends, FriendsInTransaction } from '#server/store/port/friends.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { Sealer } from '#server/store/tables/rows.ts';
import type { Tables } from '#server/store/tables/schema.ts';
import { withOneMore } from '#signon/friends/friends.ts';

const linkId = (hash: string) => `friend-links/${hash}`;
const visitId = (attempt: string) => `friend-visits/${attempt}`;

/** What a transaction does about the links of friends. */
export const friendWritesOn = (
  runner: Connection,
  { statements, sealer, erased }: { statements: Statements; sealer: Sealer; erased: () => void },
): FriendsInTransaction => ({
  async openFriendLink({ hash, signature, letter, code, count }) {
    const sealed = sealer.seal(code, linkId(hash));
    await statements.openFriendLink(runner, { hash, signature, letter, sealed, ...columnsOf(count) });
  },
  async closeFriendLink(signature) {
    await statements.closeFriendLink(runner, { signature });
    erased();
  },
  async noteVisit(attempt, letter, hash) {
    const [link] = (await statements.friendLink(runner, { hash, letter })).rows;
    if (link) await statements.noteVisit(runner, { attempt, sealed: sealer.seal(hash, visitId(attempt)) });
  },
  async countVisit(attempt, letter, now) {
    const [visit] = (await statements.visitOf(runner, { attempt })).rows;
    if (!visit) return;
    await statements.forgetVisit(runner, { attempt });
    erased();
    const hash = sealer.open(visit.sealed, visitId(attempt));
    const [link] = (await statements.friendLink(runner, { hash, letter })).rows;
    if (!link) return;
    await statements.saveFriendCount(runner, { hash, ...columnsOf(withOneMore(countOf(link), now)) });
  },
});

/** The friends of the port, on any engine. */
export const friendsOn = (read: Engine['read'], statements: Statements, sealer: Sealer): Friends => ({
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
