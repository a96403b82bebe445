import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { OutcomeOf } from '#blanks/templates/templates.ts';
import type { HeaderFields } from '#server/site/securityHeaders.ts';

type ProblemOutcome = OutcomeOf<'problem'>;

/** A request that is not answered as asked. The page of problems says why; the API by its status. */
export class HttpError extends HTTPException {
  override name = 'HttpError';
  readonly outcome: ProblemOutcome;
  readonly headers: HeaderFields;

  constructor(status: ContentfulStatusCode, outcome: ProblemOutcome, headers: HeaderFields = {}) {
    super(status, { message: outcome });
    this.outcome = outcome;
    this.headers = headers;
  }
}
