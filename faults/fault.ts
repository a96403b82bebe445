import type { Findings } from './check.ts';

/** What one fault came to. */
type Outcome = Findings & {
  /** From the end of the fault until the portal answered well again, in milliseconds. */
  recoveredMs: number;
  /** What else is to be known of it. */
  note?: string;
  /** What each round came to, where there are several. */
  rounds?: object[];
};

/** What harm is done. */
type Kind =
  | 'killed'
  | 'full-disk'
  | 'failing-disk'
  | 'power-cut'
  | 'useless-mail-server'
  | 'database-held'
  | 'lost-primary'
  | 'wrong-clock'
  | 'no-more-files'
  | 'missing-file';

export type Fault = {
  /** What is done, as a sentence. */
  name: string;
  kind: Kind;
  /** Whether it is done with every check of the project. */
  isQuick: boolean;
  /** What a machine must have for it, where not every one does. */
  needs?: string;
  /** @returns null where this machine lacks what it needs */
  run(): Promise<Outcome | null>;
};
