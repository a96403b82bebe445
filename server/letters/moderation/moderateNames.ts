import type { ModerationOutcome } from '#signon/moderation/moderate.ts';
import {
  hideName,
  holdName,
  type ModerationServices,
  rejectName,
  releaseName,
  type Said,
  unhideName,
} from './moderate.ts';

export { reasonsOfModerators } from '#signon/moderation/moderate.ts';

export const moderationVerbs = ['hide', 'unhide', 'remove', 'hold', 'release'] as const;
type ModerationVerb = (typeof moderationVerbs)[number];

/** Whether a verb wants a reason: one that its owner and, for what is removed, the public log is told. */
export const wantsReason = (verb: ModerationVerb): boolean => verb === 'hide' || verb === 'remove';

/** So many decisions share a commit or a few, so that signing does not wait long. */
const atOnce = 20;

type Judged = { id: string; outcome: ModerationOutcome | 'held' | 'held-already' };

/** Does one thing to each of several signatures, and leaves a record of each. Safe to repeat: what is done already stays so. */
export async function moderateNames(
  services: ModerationServices,
  verb: ModerationVerb,
  ids: readonly string[],
  said: Said,
): Promise<Judged[]> {
  const act: Record<ModerationVerb, (id: string) => Promise<Judged['outcome']>> = {
    hide: (id) => hideName(services, id, said),
    unhide: (id) => unhideName(services, id),
    remove: (id) => rejectName(services, id, said),
    hold: (id) => holdName(services, id),
    release: (id) => releaseName(services, id),
  };
  const judged: Judged[] = [];
  for (let start = 0; start < ids.length; start += atOnce)
    judged.push(
      ...(await Promise.all(
        ids.slice(start, start + atOnce).map(async (id) => ({ id, outcome: await act[verb](id) })),
      )),
    );
  return judged;
}
