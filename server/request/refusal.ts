import type { OutcomeOf } from '#blanks/list.ts';

export type ProblemOutcome = OutcomeOf<'problem'>;

/** A request that is not answered as asked. The page of problems says why; the API by its status. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly outcome: ProblemOutcome;
  readonly headers: readonly string[];

  constructor(status: number, outcome: ProblemOutcome, headers: readonly string[] = []) {
    super(outcome);
    this.status = status;
    this.outcome = outcome;
    this.headers = headers;
  }
}
