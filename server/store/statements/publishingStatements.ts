import { sql } from 'kysely';
import type { PublishedRow, UnlistedRow } from '#server/store/tables/publishing.ts';
import type { Database } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements of what the public is told from one step to the next. */
export const compilePublishingStatements = (db: Database) => ({
  published: statement<{ letter: string }>()((slot) =>
    db.selectFrom('published').selectAll().where('letter', '=', slot('letter')),
  ),
  savePublished: statement<PublishedRow>()((slot) => {
    const rest = {
      step: slot('step'),
      at: slot('at'),
      signatures: slot('signatures'),
      organisations: slot('organisations'),
      added: slot('added'),
      removed: slot('removed'),
      changed: slot('changed'),
      noted_at: slot('noted_at'),
      log_step: slot('log_step'),
      log_at: slot('log_at'),
      log_signatures: slot('log_signatures'),
      countries: slot('countries'),
      versions: slot('versions'),
    };
    return db
      .insertInto('published')
      .values({ letter: slot('letter'), ...rest })
      .onConflict((conflict) => conflict.column('letter').doUpdateSet(rest));
  }),
  noteWaiting: statement<Pick<PublishedRow, 'letter' | 'added' | 'removed' | 'changed' | 'noted_at'>>()((slot) =>
    db
      .updateTable('published')
      .set({
        added: sql<number>`added + ${slot('added')}`,
        removed: sql<number>`removed + ${slot('removed')}`,
        changed: sql<number>`changed + ${slot('changed')}`,
        noted_at: slot('noted_at'),
      })
      .where('letter', '=', slot('letter')),
  ),
  listedAt: statement<{ id: string }>()((slot) =>
    db
      .selectFrom('signatures')
      .select(['letter', 'listed_hour', 'list_key', 'listed_step', 'number'])
      .where('id', '=', slot('id')),
  ),
  keepListed: statement<UnlistedRow>()((slot) =>
    db.insertInto('unlisted').values({
      id: slot('id'),
      letter: slot('letter'),
      kind: slot('kind'),
      listed_hour: slot('listed_hour'),
      list_key: slot('list_key'),
      step: slot('step'),
      sealed: slot('sealed'),
    }),
  ),
  endListed: statement<{ letter: string; step: number }>()((slot) =>
    db.deleteFrom('unlisted').where('letter', '=', slot('letter')).where('step', '<=', slot('step')),
  ),
});
