import type { StoreParts } from '#server/store/parts.ts';
import type { MailPause, Outbox } from '#server/store/port/outbox.ts';
import { isBeforeUpdates, isOwed, isUpdate } from '#server/store/statements/outboxStatements.ts';
import type { PauseRow } from '#server/store/tables/mails.ts';
import type { Sealer } from '#server/store/tables/rows.ts';
import { rankOf } from '#signon/mail/mailLane.ts';

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
}: StoreParts): Pick<Outbox, 'pause' | 'resume' | 'pauseOf' | 'pauses' | 'endProbe' | 'nextDue'> {
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
    async endProbe({ provider, probeUntil: until }, now) {
      if (until !== null) await run((runner) => statements.endProbe(runner, { provider, until, now }));
    },
    pauses: () =>
      read(async ({ db }) =>
        (await db.selectFrom('mail_pauses').selectAll().orderBy('since').execute()).map((row) =>
          pauseOfRow(row, sealer),
        ),
      ),
    nextDue: (withoutUpdates = false) =>
      read(async ({ db }) => {
        const paused = db.selectFrom('mail_pauses');
        const pauses = await paused.select(['provider', 'until']).execute();
        const times: number[] = [];
        // Each part has an index of its own: what a signing owes is in one of them only.
        for (const part of withoutUpdates ? [isBeforeUpdates] : [isBeforeUpdates, isUpdate]) {
          const owed = db.selectFrom('outbox').select('due_at').where(isOwed).where(part).orderBy('due_at').limit(1);
          const free = await owed.where('provider', 'not in', paused.select('mail_pauses.provider')).executeTakeFirst();
          if (free) times.push(Number(free.due_at));
          for (const { provider, until } of pauses) {
            if (until === null) continue;
            const next = await owed.where('provider', '=', provider).executeTakeFirst();
            if (next) times.push(Math.max(Number(next.due_at), Number(until)));
          }
        }
        return times.length > 0 ? Math.min(...times) : null;
      }),
  };
}
