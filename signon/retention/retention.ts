import type { LetterLife } from '#signon/life/letterLife.ts';

const day = 86_400_000;

/** For how many months after its end private data of a letter are kept, when its fields say nothing, and at most. */
export const keepMonths = { usual: 12, most: 36 } as const;

/** Of a letter that its organisers took back nothing is left to be done: its data are kept as long as the first notice takes. */
const monthsOfWithdrawn = 1;

/** How long before the end its organisers are told, once each, longest first. Milliseconds. */
export const noticesBefore: readonly number[] = [30 * day, 7 * day];

/** That the organisers were told: `before` is one of `noticesBefore`, `at` when. Milliseconds. */
export type Notice = { before: number; at: number };

export type Retention = {
  /** How many months after the close, or the hand-over, private data are kept. */
  months: number;
  /** When they end, or ended; null while the letter can still be signed. */
  endsAt: number | null;
  /** Whether they have ended. */
  isOver: boolean;
};

/**
 * When private data of the signatures of a letter end: so many months after it was handed over, or else closed.
 *
 * They never end before each notice was given in its time. So whatever the clock of a machine says, nothing ends in silence:
 * one that is years ahead, or that stood still, gives its notices first, and the end moves to a month after the first.
 *
 * @param months by the fields of the letter
 * @param notices that were given; one from the future was given by a clock that was wrong, and is none
 */
export function retentionOf(
  life: LetterLife,
  months: number | undefined,
  notices: readonly Notice[],
  now: number,
): Retention {
  const ended = life.milestones.find(({ state }) => state === 'retention');
  const kept = life.state === 'withdrawn' ? monthsOfWithdrawn : Math.min(months ?? keepMonths.usual, keepMonths.most);
  if (ended) return { months: kept, endsAt: ended.at, isOver: true };
  const at = (...states: readonly string[]) => life.milestones.find(({ state }) => states.includes(state))?.at;
  const from = at('withdrawn') ?? at('delivered') ?? at('closed');
  if (from === undefined) return { months: kept, endsAt: null, isOver: false };
  const given = notices.filter((notice) => notice.at <= now).map((notice) => notice.at + notice.before);
  return { months: kept, endsAt: Math.max(monthsAfter(from, kept), ...given), isOver: false };
}

/** What is to be done about private data of a letter now: to give a notice, to end them, or nothing. */
export function dueOfRetention(
  { endsAt, isOver }: Retention,
  notices: readonly Notice[],
  now: number,
): { do: 'tell'; before: number } | { do: 'end' } | null {
  if (endsAt === null || isOver) return null;
  for (const before of noticesBefore)
    if (!notices.some((notice) => notice.before === before && notice.at <= now))
      return now >= endsAt - before ? { do: 'tell', before } : null;
  return now >= endsAt ? { do: 'end' } : null;
}

/** The same day so many months later, or the last of a month that is shorter; in UTC. */
function monthsAfter(time: number, months: number): number {
  const later = new Date(time);
  const wanted = later.getUTCDate();
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== wanted) later.setUTCDate(0);
  return later.getTime();
}
