import type { Database, Tables } from '#server/store/tables/schema.ts';
import { statement } from './statement.ts';

/** The statements about files that milestones name. */
export const compileAttachmentStatements = (db: Database) => ({
  attachment: statement<{ letter: string; sha256: string }>()((slot) =>
    db
      .selectFrom('attachments')
      .select(['name', 'body'])
      .where('letter', '=', slot('letter'))
      .where('sha256', '=', slot('sha256')),
  ),
  keepAttachment: statement<Tables['attachments']>()((slot) =>
    db
      .insertInto('attachments')
      .values({
        letter: slot('letter'),
        sha256: slot('sha256'),
        name: slot('name'),
        size: slot('size'),
        body: slot('body'),
      })
      .onConflict((conflict) => conflict.columns(['letter', 'sha256']).doNothing()),
  ),
});
