import type { Limits } from '#signon/limits.ts';
import type { CountedMail } from '#signon/mail/mailTime.ts';
import type { Posting } from '#signon/signature.ts';
import type { Waiting } from './makeRoom.ts';

/**
 * When the mail of an attempt goes that cannot go at once. A line has `laterPerCause` such mails to come in a mailbox, or it
 * would book its days ahead. The fewer a line has to come, the sooner they go: in the place of the first mail of a line that has
 * two or more besides, so that who corrects herself does not stand behind a stranger who sent many forms.
 *
 * @param posting when it would go behind all others
 * @returns with the attempt whose mail gives way, if one does; null when none is owed: the attempt waits without, and is mailed
 *   when it is asked for again, or by the reminder
 */
export function laterMail(
  posting: Posting,
  waiting: readonly Waiting[],
  recent: readonly CountedMail[],
  { from, now }: { from: number; now: number },
  limits: Limits,
): { posting: Posting; giveWay?: string } | null {
  const toCome = waiting.filter(({ mailAt, cause }) => mailAt !== null && mailAt > now && cause !== null);
  const ofLine = Map.groupBy(toCome, ({ cause }) => cause);
  const own = ofLine.get(posting.cause)?.length ?? 0;
  if (own >= limits.laterPerCause) return null;
  const isCommon = ({ mailAt, cause }: Waiting) =>
    recent.some((mail) => mail.quota === 'common' && mail.at === mailAt && mail.cause === cause);
  const [before] = [...ofLine.values()]
    .filter(({ length }) => length > own + 1)
    .flat()
    .filter((one) => Number(one.mailAt) >= from && Number(one.mailAt) < posting.at && isCommon(one))
    .sort((one, other) => Number(one.mailAt) - Number(other.mailAt) || one.signedAt - other.signedAt);
  if (!before) return { posting };
  return { posting: { ...posting, at: Number(before.mailAt), quota: 'common' }, giveWay: before.id };
}
