import { limits as defaultLimits, type Limits } from '#signon/limits.ts';

/**
 * Looks for the proof of organisations within the network window. Those of the signature are all counted; of the others,
 * which are shared, only those that took long, because what fails at once costs nobody anything.
 */
export type ChecksMade = { ofSignature: number; ofDomain: number; ofNetwork: number; ofLetter: number; inAll: number };

/**
 * Whether one more look is made for a signature. A few an hour are its own, which nobody else can use up; beyond them it
 * shares with its domain, its network, its letter and all others, so that nobody makes a tool of the looks.
 */
export function mayCheck(made: ChecksMade, limits: Limits = defaultLimits): boolean {
  if (made.ofSignature >= limits.checksPerSignature) return false;
  if (made.ofSignature < limits.checksOfOwn) return true;
  return (
    made.ofDomain < limits.checksPerDomain &&
    made.ofNetwork < limits.checksPerNetwork &&
    made.ofLetter < limits.checksPerLetter &&
    made.inAll < limits.checksInAll
  );
}
