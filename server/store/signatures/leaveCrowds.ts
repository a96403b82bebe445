import { windowAt } from '#server/store/counting/windowAt.ts';
import type { Crowd } from '#server/store/port/crowds.ts';
import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import { limits } from '#signon/limits.ts';

/** Under this name those are counted who left a crowd. */
const leftOf = ({ letter, by, hash }: Crowd): string => `left/${letter}/${by}/${hash}`;

/** How many left a crowd who confirmed since a time. */
export async function countLeft(runner: Runner, statements: Statements, crowd: Crowd, since: number): Promise<number> {
  const [row] = (await statements.counted(runner, { what: leftOf(crowd), since })).rows;
  return Number(row?.total ?? 0);
}

/**
 * Forgets the crowds of a signature, because a moderator has looked at it or it is taken back. That one more was of them is
 * counted for as long as it matters: else names that come and go would never make a surge.
 */
export async function leaveCrowds(runner: Runner, statements: Statements, signature: string): Promise<void> {
  const [left] = (await statements.crowdsOf(runner, { signature })).rows;
  if (!left) return;
  const { letter, domain, network } = left;
  const { start, end } = windowAt(Number(left.at), limits.surgeStep);
  const crowds: Crowd[] = [{ letter, by: 'network', hash: network }];
  if (domain !== null) crowds.push({ letter, by: 'domain', hash: domain });
  for (const crowd of crowds)
    await statements.count(runner, { what: leftOf(crowd), start, end: end + limits.surgeDay, by: 1 });
  await statements.leaveCrowds(runner, { signature });
}
