import type { Database, Tables } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements about the links with which signers count who came by them. */
export const compileFriendStatements = (db: Database) => ({
  openFriendLink: statement<Tables['friend_links']>()((slot) =>
    db
      .insertInto('friend_links')
      .values({
        hash: slot('hash'),
        signature: slot('signature'),
        letter: slot('letter'),
        since: slot('since'),
        latest: slot('latest'),
        earlier: slot('earlier'),
        in_latest: slot('in_latest'),
        sealed: slot('sealed'),
      })
      .onConflict((conflict) => conflict.column('signature').doNothing()),
  ),
  friendLinkOf: statement<{ signature: string }>()((slot) =>
    db.selectFrom('friend_links').selectAll().where('signature', '=', slot('signature')),
  ),
  friendLink: statement<{ hash: string; letter: string }>()((slot) =>
    db.selectFrom('friend_links').selectAll().where('hash', '=', slot('hash')).where('letter', '=', slot('letter')),
  ),
  saveFriendCount: statement<Pick<Tables['friend_links'], 'hash' | 'latest' | 'earlier' | 'in_latest'>>()((slot) =>
    db
      .updateTable('friend_links')
      .set({ latest: slot('latest'), earlier: slot('earlier'), in_latest: slot('in_latest') })
      .where('hash', '=', slot('hash')),
  ),
  closeFriendLink: statement<{ signature: string }>()((slot) =>
    db.deleteFrom('friend_links').where('signature', '=', slot('signature')),
  ),
  noteVisit: statement<Tables['friend_visits']>()((slot) =>
    db.insertInto('friend_visits').values({ attempt: slot('attempt'), sealed: slot('sealed') }),
  ),
  visitOf: statement<{ attempt: string }>()((slot) =>
    db.selectFrom('friend_visits').select('sealed').where('attempt', '=', slot('attempt')),
  ),
  forgetVisit: statement<{ attempt: string }>()((slot) =>
    db.deleteFrom('friend_visits').where('attempt', '=', slot('attempt')),
  ),
});
