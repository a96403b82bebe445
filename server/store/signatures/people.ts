import type { StoreParts } from '#server/store/parts.ts';
import type { People } from '#server/store/port/people.ts';
import { readableSignatures } from '#server/store/tables/rows.ts';

/** What is kept of a person, on any engine. */
export const peopleOn = ({ read, sealer }: StoreParts): People => ({
  signatures: (mailbox) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('signatures')
        .selectAll()
        .where('mailbox', '=', mailbox)
        .orderBy('signed_at')
        .orderBy('id')
        .execute();
      return readableSignatures(rows, sealer);
    }),
  mails: ({ certain, mailbox }) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('mail_record')
        .leftJoin('outbox', 'outbox.id', 'mail_record.id')
        .select(['letter', 'at', 'outbox.id as owed', 'refused_at'])
        .where('mailbox', '=', mailbox)
        .where('certain', '=', certain)
        .orderBy('at')
        .execute();
      return rows.map(({ letter, at, owed, refused_at }) => ({
        letter,
        at: Number(at),
        state: owed === null ? 'sent' : refused_at === null ? 'owed' : 'refused',
      }));
    }),
  suppressions: ({ spelling, certain }) =>
    read(async ({ db }) => {
      const rows = await db
        .selectFrom('suppressions')
        .selectAll()
        .where(({ or, and, eb }) =>
          or([
            and([eb('address', '=', spelling), eb('reason', '=', 'bounced')]),
            and([eb('address', '=', certain), eb('reason', '=', 'opted-out')]),
          ]),
        )
        .orderBy('since')
        .execute();
      return rows.map(({ since, until, ...rest }) => ({
        ...rest,
        since: Number(since),
        until: until === null ? null : Number(until),
      }));
    }),
});
