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

/** The kinds of harm, by their numbers in a longer list; of that, what is not here is tried by tests beside the code, if at all. */
const kinds = {
  F1: 'killed at any moment',
  F2: 'killed at a certain moment',
  F4: 'a full disk',
  F5: 'a disk that fails',
  F6: 'power that fails, or a disk that forgot',
  F7: 'a mail server that is of no use',
  F9: 'a database that others hold',
  F14: 'a primary of the database that is gone',
  F17: 'a clock that is wrong',
  F23: 'no more files, or memory',
  F25: 'something that is missing or malformed',
} as const;

export type Fault = {
  /** What is done, as a sentence. */
  name: string;
  number: keyof typeof kinds;
  /** Whether it is done with every check of the project. */
  isQuick: boolean;
  /** What a machine must have for it, where not every one does. */
  needs?: string;
  /** @returns null where this machine lacks what it needs */
  run(): Promise<Outcome | null>;
};
