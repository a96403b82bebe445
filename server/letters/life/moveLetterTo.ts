import type { ModerationServices } from '#server/letters/moderation/moderate.ts';
import type { LetterState } from '#signon/life/letterLife.ts';
import { type LetterVerb, type Moved, moveLetter, type Said } from '#signon/life/moveLetter.ts';
import type { Addressed } from '#signon/life/readReport.ts';
import { type Calendars, loadLife } from './loadLife.ts';

/**
 * Moves a letter to its next state and keeps the milestone, in one transaction, with its line in the public log.
 *
 * @param said who acts and why, and what else is told, for the public to read
 * @param options.about whom the letter is addressed to, and its zone
 * @param options.body of the attachment that is told of
 * @returns the outcome with what was kept, or with nothing
 */
export function moveLetterTo(
  { store, now, freshId }: Pick<ModerationServices, 'store' | 'now' | 'freshId'>,
  calendarOf: Calendars,
  verb: LetterVerb,
  letter: string,
  said: Said,
  { about = {}, body }: { about?: Partial<Addressed>; body?: Uint8Array | undefined } = {},
): Promise<Moved & { from: LetterState }> {
  const id = freshId();
  const at = now();
  return store.transact(async (tx) => {
    const life = await loadLife(tx, calendarOf, letter, at);
    // What the calendar brought about comes first, in the log too.
    const moved = moveLetter(verb, said, { letter, life, ...about }, id, at);
    if (moved.milestone) {
      const { attachment } = moved.milestone.report ?? {};
      if (attachment && body) await tx.keepAttachment(letter, attachment, body);
      for (const milestone of [...life.milestones, moved.milestone]) await tx.noteMilestone(milestone, at);
    }
    return { ...moved, from: life.state };
  });
}
