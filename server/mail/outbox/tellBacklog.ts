import type { Log } from '#server/log/log.ts';
import type { Outbox } from '#server/store/port/outbox.ts';

/** For so long a mail that somebody waits for is owed before the log says so, in milliseconds. */
const late = 15 * 60_000;

/**
 * Says in the log that mails which people wait for are late: how many are owed, and for how long the oldest is. What an operator
 * holds back is none of these.
 *
 * @param now milliseconds since 1970
 */
export async function tellBacklog(outbox: Pick<Outbox, 'countOwed'>, log: Log, now: number): Promise<void> {
  const awaited = (await outbox.countOwed(now)).filter(({ lane }) => lane === 'confirm' || lane === 'own-page');
  const oldest = Math.min(...awaited.map((owed) => owed.oldest ?? now));
  if (now - oldest < late || awaited.length === 0) return;
  const count = awaited.reduce((sum, owed) => sum + owed.due + owed.later, 0);
  log('mail.backlog', { count, ms: now - oldest });
}
