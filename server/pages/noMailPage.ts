import { notForRobots, pageAnswer } from '#server/answers/pageAnswer.ts';
import { HttpError } from '#server/request/httpError.ts';
import { readFields } from '#server/request/readBody.ts';
import type { OptOutView } from '#signon/optOut/optOut.ts';
import type { Visit } from './visit.ts';

/** The page behind a mail's link against all further mails. Looks only: mail scanners open it too. */
export const noMailPage = async (visit: Visit<'noMail'>): Promise<Response> =>
  answer(visit, await visit.portal.services.openOptOut(visit.secret));

/**
 * The button on that page: `do=refuse`, or `do=allow` once it was pressed.
 *
 * @throws HttpError 400 for any other button
 */
export async function noMailByButton(visit: Visit<'noMail'>): Promise<Response> {
  const choice = (await readFields(visit.request)).get('do');
  if (choice !== 'refuse' && choice !== 'allow') throw new HttpError(400, 'bad-request');
  return answer(visit, await visit.portal.services.decideOnMails(visit.secret, choice));
}

const answer = ({ template, secret }: Visit<'noMail'>, view: OptOutView): Response =>
  pageAnswer(template, view === 'unknown' ? 404 : 200, { blanks: { secret }, outcomes: [view] }, notForRobots);
