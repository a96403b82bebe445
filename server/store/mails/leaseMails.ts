import { log } from '#server/log/log.ts';
import { rateCountersOn } from '#server/store/counting/rateCounters.ts';
import type { Connection } from '#server/store/engine.ts';
import type { TransactionParts } from '#server/store/parts.ts';
import type { OwedMail } from '#server/store/port/outbox.ts';
import { mailOfRow } from '#server/store/tables/rows.ts';
import { type MailLane, mailLanes, rankOf } from '#signon/mail/mailLane.ts';
import { noteTurnServed } from './mailTurns.ts';

/** So long a mail that is to tell of a paused provider is alone; one that takes longer tells nothing. Milliseconds. */
const probeMs = 60_000;

/**
 * Takes mails that are due, as `lease` in server/store/port/outbox.ts. A lease is the due time moved forward: when the worker dies, the mail is
 * simply due again. So is a pause that has ended, for the mail that is to tell of its provider: the first in order, so one that
 * was refused before, which is worth less, tells only when there is no other.
 */
export async function leaseMails(
  runner: Connection,
  { statements, sealer }: TransactionParts,
  {
    count,
    leaseMs,
    now,
    last = 'update',
  }: { count: number; leaseMs: number; now: number; last?: MailLane | undefined },
): Promise<OwedMail[]> {
  const taken: OwedMail[] = [];
  const served = { prompt: 0, patient: 0 };
  for (const row of (await statements.dueMails(runner, { now, count, last: rankOf(last) })).rows) {
    const { id, due_at, attempts, provider, owed_since } = row;
    const probeUntil = row.paused ? now + probeMs : null;
    if (probeUntil !== null) {
      const { numAffectedRows } = await statements.beginProbe(runner, { provider, now, until: probeUntil });
      if (numAffectedRows !== 1n) continue;
    }
    const { numAffectedRows } = await statements.takeMail(runner, { id, due_at, until: now + leaseMs });
    if (numAffectedRows !== 1n) continue;
    const queue = mailLanes[row.lane] === 'patient' ? 'patient' : 'prompt';
    served[queue] = Math.max(served[queue], row.turn);
    try {
      const mail = mailOfRow(row, sealer);
      taken.push({ id, attempts, mail, provider, probeUntil, owedSince: Number(owed_since) });
    } catch {
      // It stays where an operator finds it, and holds up no other.
      log('mail.unreadable', { id });
    }
  }
  for (const queue of ['prompt', 'patient'] as const)
    if (served[queue] > 0) await noteTurnServed(rateCountersOn(runner, { statements }), queue, served[queue]);
  return taken;
}
