import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { MailFigures, Outbox, OutboxInTransaction, RefusedMail } from '#server/store/port/outbox.ts';
import { isInForce } from '#server/store/statements/inForce.ts';
import { mailOfRow } from '#server/store/tables/rows.ts';
import { providerOf } from '#signon/form/mailbox.ts';
import { rankOf } from '#signon/mail/mailLane.ts';
import type { CountedMail } from '#signon/mail/mailTime.ts';
import { leaseMails } from './leaseMails.ts';
import { pausesOn } from './mailPauses.ts';
import { mailQueuesOn } from './mailQueues.ts';

/** The outbox of the port. */
export function outboxOn(parts: StoreParts): Outbox {
  const { run, read, erased, statements, sealer, newId } = parts;
  async function noteFigures(runner: Connection, { signature, events }: MailFigures) {
    if (signature === null || events.length === 0) return;
    const [row] = (await statements.countryOf(runner, { id: signature })).rows;
    if (!row) return;
    for (const event of events) await statements.noteFigure(runner, { ...event, id: newId(), country: row.country });
  }
  const remove = (id: string, isSent: boolean, figures?: MailFigures) =>
    run(async (runner) => {
      if (isSent) await statements.countSentUpdate(runner, { id });
      if (figures) await noteFigures(runner, figures);
      await statements.removeMail(runner, { id });
      // Where only the organisers may read an address, it goes from the engine's log too.
      if (sealer.organisers) erased();
    });
  return {
    lease: (count, leaseMs, now) => run((runner) => leaseMails(runner, parts, { count, leaseMs, now })),
    sent: (id, figures) => remove(id, true, figures),
    drop: (id) => remove(id, false),
    async postpone(id, retryAt, keepsLane = false, now = 0) {
      const least = keepsLane ? 0 : rankOf('retry');
      await run((runner) => statements.postponeMail(runner, { id, retryAt, now, least }));
    },
    async refuse(id, code, now, figures) {
      await run(async (runner) => {
        await statements.refuseMail(runner, { id, code, now });
        if (figures) await noteFigures(runner, figures);
      });
    },
    async bounced({ spelling, mailbox }, since, until) {
      await run(async (runner) => {
        await statements.suppression(runner, { address: spelling, reason: 'bounced', since, until });
        await statements.refuseOwedMailsTo(runner, { spelling, mailbox, since, code: 'BOUNCED' });
      });
    },
    allow: (spelling) =>
      run(async (runner) => (await statements.liftBounce(runner, { spelling })).numAffectedRows === 1n),
    oweAgain: (ids, now) =>
      run(async (runner) => {
        const again: string[] = [];
        for (const id of ids) {
          const { numAffectedRows } = await statements.oweMailAgain(runner, {
            id,
            now,
            least: rankOf('retry'),
            counting: 0,
          });
          if (numAffectedRows !== 1n) continue;
          await statements.liftBounceOf(runner, { id });
          again.push(id);
        }
        return again;
      }),
    ...pausesOn(parts),
    ...mailQueuesOn(parts),
    async countSuppressed(now) {
      const rows = await read(({ db }) =>
        db
          .selectFrom('suppressions')
          .select(({ fn }) => ['reason', fn.countAll<number>().as('count')])
          .where(isInForce(now))
          .groupBy('reason')
          .execute(),
      );
      return rows.map(({ reason, count }) => ({ reason, count: Number(count) }));
    },
    async refused(count) {
      const rows = await read(({ db }) =>
        db
          .selectFrom('outbox')
          .select(['id', 'refused_at', 'code', 'sealed'])
          .where('refused_at', 'is not', null)
          .orderBy('refused_at', 'desc')
          .orderBy('id')
          .limit(count)
          .execute(),
      );
      return rows.flatMap((row): RefusedMail[] => {
        try {
          const mail = mailOfRow(row, sealer);
          return [{ id: row.id, mail, domain: providerOf(mail.to), at: Number(row.refused_at), code: row.code ?? '' }];
        } catch {
          return [];
        }
      });
    },
  };
}

/** What a transaction does with mails that are owed. */
export const outboxInTransaction = (connection: Connection, parts: TransactionParts): OutboxInTransaction => {
  const { statements, erased } = parts;
  return {
    async mailsSince(mailbox, since) {
      return (await statements.mailsSince(connection, { mailbox, since })).rows as CountedMail[];
    },
    lease: (asked) => leaseMails(connection, parts, asked),
    async forgetMails({ spelling, certain, mailbox }) {
      await statements.removeOwedMailsToCertain(connection, { certain, mailbox });
      await statements.removeRecordOfCertain(connection, { certain, mailbox });
      await statements.liftBounce(connection, { spelling });
      erased();
    },
  };
};
