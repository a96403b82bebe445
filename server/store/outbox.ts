import { log } from '#server/log.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { Engine } from './engine.ts';
import type { Outbox, OwedMail } from './port.ts';
import { mailOfRow, type Sealer } from './rows.ts';
import type { Database } from './schema.ts';
import { writeSuppression } from './writeSuppression.ts';

type Parts = Pick<Engine, 'run' | 'read' | 'erased'> & { statements: Statements; sealer: Sealer };

/** The outbox of the port. A lease is the due time moved forward: when the worker dies, the mail is simply due again. */
export function outboxOn({ run, read, erased, statements, sealer }: Parts): Outbox {
  const remove = (id: string) =>
    run(async (runner) => {
      await statements.removeMail(runner, { id });
      // Where only the organisers may read an address, it goes from the engine's log too.
      if (sealer.organisers) erased();
    });
  return {
    lease: (count, leaseMs, now) =>
      run(async (runner) => {
        const taken: OwedMail[] = [];
        for (const row of (await statements.dueMails(runner, { now, count })).rows) {
          const { numAffectedRows } = await statements.takeMail(runner, {
            id: row.id,
            due_at: row.due_at,
            until: now + leaseMs,
          });
          if (numAffectedRows !== 1n) continue;
          try {
            taken.push({ id: row.id, attempts: row.attempts, mail: mailOfRow(row, sealer) });
          } catch {
            // It stays where an operator finds it, and holds up no other.
            log('mail.unreadable', { id: row.id });
          }
        }
        return taken;
      }),
    sent: remove,
    async postpone(id, retryAt) {
      await run((runner) => statements.postponeMail(runner, { id, retryAt }));
    },
    drop: remove,
    async bounced(mailbox, since, until) {
      await run((runner) => writeSuppression(runner, statements, erased, { mailbox, reason: 'bounced', since, until }));
    },
    async owed(now) {
      const count = (db: Database) =>
        db
          .selectFrom('outbox')
          .select(({ fn }) => fn.countAll<number>().as('owed'))
          .where('due_at', '<=', now);
      return Number((await read(({ db }) => count(db).executeTakeFirst()))?.owed ?? 0);
    },
    async nextDue() {
      const row = await read(({ db }) =>
        db
          .selectFrom('outbox')
          .select(({ fn }) => fn.min('due_at').as('due'))
          .executeTakeFirst(),
      );
      return row?.due ?? null;
    },
  };
}
