import type { HonoRequest } from 'hono/request';
import type { TemplateName } from '#blanks/templates/templates.ts';
import type { Portal } from '#server/answers/portal.ts';
import type { Charge } from '#server/answers/workBudget.ts';
import type { Template } from '#server/site/site.ts';

/** One request for a page with blanks. */
export type Visit<T extends TemplateName = TemplateName> = {
  portal: Portal;
  request: HonoRequest;
  /** The IP address of who asks. */
  client: string;
  /** Does what is made anew for this request alone, within the budget of its network. */
  charge: Charge;
  path: string;
  query: URLSearchParams;
  template: Template<T>;
  /** The secret in the path, or an empty text; the last part of the path, as it came, where a link carries something sealed. */
  secret: string;
  /** The letter that the page speaks of, if it does. */
  letter: string;
};
