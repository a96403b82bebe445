import type { Findings } from './check.ts';

/** What one fault came to. */
export type Outcome = Findings & {
  /** From the end of the fault until the portal answered well again, in milliseconds. */
  recoveredMs: number;
  /** What else is to be known of it. */
  note?: string;
  /** What each round came to, where there are several. */
  rounds?: object[];
};

export type Fault = {
  /** What is done, as a sentence. */
  name: string;
  /** Which of them it is in the reference: F1 to F26. */
  number: string;
  /** Whether it is done with every check of the project. */
  isQuick: boolean;
  /** What a machine must have for it; left out, Linux and a C compiler. */
  needs?: string;
  /** @returns null where this machine cannot do it */
  run(): Promise<Outcome | null>;
};
