import { sql } from 'kysely';
import { isOwed } from '#server/store/statements/outboxStatements.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import { rankOf } from '#signon/mailLane.ts';
import type { Engine } from './engine.ts';
import type { MailPause, Outbox } from './port.ts';
import type { Sealer } from './rows.ts';
import type { PauseRow } from './schema.ts';

export type OutboxParts = Pick<Engine, 'run' | 'read' | 'erased'> & {
  statements: Statements;
  sealer: Sealer;
  newId: () => string;
};

const pauseId = (provider: string) => `mail_pauses/${provider}`;

const pauseOfRow = ({ provider, since, until, tries, code, sealed }: PauseRow, sealer: Sealer): MailPause => ({
  domain: sealer.open(sealed, pauseId(provider)),
  since,
  until,
  tries,
  code,
});

/** What the outbox can do about providers. */
export function pausesOn({
  run,
  read,
  statements,
  sealer,
}: OutboxParts): Pick<Outbox, 'pause' | 'resume' | 'pauseOf' | 'pauses' | 'nextDue'> {
  return {
    pause: ({ domain, since, until, tries, code }, refusedSince) =>
      run(async (runner) => {
        const provider = sealer.providerHash(domain);
        const sealed = sealer.seal(domain, pauseId(provider));
        await statements.pauseProvider(runner, { provider, since, until, tries, code, sealed });
        if (refusedSince === undefined) return 0;
        const { rows } = await statements.refusedMailsOf(runner, { provider, since: refusedSince });
        for (const { id } of rows) {
          await statements.oweMailAgain(runner, { id, now: since, least: rankOf('retry'), counting: 1 });
          await statements.liftBounceOf(runner, { id });
        }
        return rows.length;
      }),
    resume: (domain) =>
      run(async (runner) => {
        const { numAffectedRows } = await statements.resumeProvider(runner, { provider: sealer.providerHash(domain) });
        return numAffectedRows === 1n;
      }),
    pauseOf: (domain) =>
      read(async (runner) => {
        const [row] = (await statements.pause(runner, { provider: sealer.providerHash(domain) })).rows;
        return row ? pauseOfRow(row, sealer) : null;
      }),
    pauses: () =>
      read(async ({ db }) =>
        (await db.selectFrom('mail_pauses').selectAll().orderBy('since').execute()).map((row) =>
          pauseOfRow(row, sealer),
        ),
      ),
    nextDue: (last) =>
      read(async ({ db }) => {
        const free = await db
          .selectFrom('outbox')
          .select('due_at')
          .where(isOwed)
          // Behind the lane, so that planners take the index of that order and pass over no later lane.
          .$if(last !== undefined, (query) => query.where('lane', '<=', rankOf(last ?? 'update')))
          .where('provider', 'not in', db.selectFrom('mail_pauses').select('mail_pauses.provider'))
          .orderBy(last === undefined ? sql`due_at` : sql`+due_at`)
          .limit(1)
          .executeTakeFirst();
        const paused = await db
          .selectFrom('outbox')
          .innerJoin('mail_pauses', 'mail_pauses.provider', 'outbox.provider')
          .select(({ fn }) => [fn.min('due_at').as('due_at'), 'until'])
          .where(isOwed)
          .where('lane', '<=', rankOf(last ?? 'update'))
          .where('until', 'is not', null)
          .groupBy(['mail_pauses.provider', 'until'])
          .execute();
        const times = paused.map(({ due_at, until }) => Math.max(Number(due_at), Number(until)));
        return free || times.length > 0 ? Math.min(free?.due_at ?? Number.POSITIVE_INFINITY, ...times) : null;
      }),
  };
}
