import type { Milestone } from '#signon/life/letterLife.ts';

/** What changed the state of each letter. */
export type Milestones = {
  /** What changed the state of a letter, earliest first. */
  milestones(letter: string): Promise<Milestone[]>;
};

/** What a transaction does with what changed the state of a letter. */
export type MilestonesInTransaction = Milestones & {
  /** Keeps a milestone, once for each id, with its line in the public log. */
  noteMilestone(milestone: Milestone, now: number): Promise<void>;
};
