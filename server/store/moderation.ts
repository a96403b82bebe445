import type { Engine } from './engine.ts';
import type { Moderation, Store } from './port.ts';
import { readableSignatures, type Sealer } from './rows.ts';

/** What a moderator reads, on any engine. */
export const moderationOn = (read: Engine['read'], sealer: Sealer): Moderation => ({
  held: (count) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('signatures')
        .selectAll()
        .where('held', 'is not', null)
        .orderBy('confirmed_at')
        .orderBy('id')
        .limit(count)
        .execute();
      return readableSignatures(rows, sealer);
    }),
  acts: () => read(({ db }) => db.selectFrom('moderation_acts').selectAll().orderBy('at').orderBy('id').execute()),
});

/** The confirmed organisations, for whoever looks at their proofs, on any engine. */
export const organisationsOn =
  (read: Engine['read'], sealer: Sealer): Store['organisations'] =>
  (count, after) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('signatures')
        .selectAll()
        .where('state', '=', 'confirmed')
        .where('kind', '=', 'organisation')
        .where('id', '>', after)
        .orderBy('id')
        .limit(count)
        .execute();
      return readableSignatures(rows, sealer);
    });
