import type { LogAudit } from '#ledger/logAudit.ts';
import { statementOf, type Told } from '#ledger/statement.ts';
import { sha256 } from '#server/keys/sha256.ts';

/** The log moves at each full hour, and within a minute after it; what was told longer before a head than this has its line. Milliseconds. */
const longestWait = 2 * 3_600_000;

/**
 * What is wrong between what the log says of a letter's states and what is told of them, in sentences. Both are in one order.
 *
 * @param milestones read after the log
 * @param at the time of its head
 */
export function compareStates(
  states: LogAudit['states'],
  letter: string,
  milestones: readonly Told[],
  at: string,
): string[] {
  const untold = states
    .slice(milestones.length)
    .map(({ state }) => `The log says that the letter became "${state}", of which nothing is told.`);
  const changed = milestones
    .filter((told, index) => {
      const line = states[index];
      return line && (line.state !== told.state || line.statement !== statementOf(sha256, letter, told));
    })
    .map((told) => `What is told of the change to "${told.state}" at ${told.at} is not what the log holds a hash of.`);
  const unlogged = milestones
    .slice(states.length)
    .filter((told) => Date.parse(told.at) < Date.parse(at) - longestWait)
    .map((told) => `The change to "${told.state}" at ${told.at} has no line in the log.`);
  return [...untold, ...changed, ...unlogged];
}
