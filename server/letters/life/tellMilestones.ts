import { statementOf, type Told } from '#ledger/statement.ts';
import { sha256 } from '#server/keys/sha256.ts';
import { toldMilestone } from '#server/store/letters/toldMilestone.ts';
import type { Store } from '#server/store/port.ts';

/** What changed the state of a letter, earliest first, as the public is told; each with the hash that stands in the log. */
export async function tellMilestones(
  store: Pick<Store, 'milestones'>,
  letter: string,
): Promise<(Told & { statement: string })[]> {
  return (await store.milestones(letter)).map((milestone) => {
    const told = toldMilestone(milestone);
    return { ...told, statement: statementOf(sha256, letter, told) };
  });
}
