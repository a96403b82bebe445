import { Hono } from 'hono';
import { defaultLocale } from '#i18n/locales.ts';
import { notForRobots, pageAnswer } from '#server/answers/pageAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { HttpError } from '#server/request/httpError.ts';
import { limitBody, readText } from '#server/request/readBody.ts';
import { readTemplate } from '#server/site/site.ts';

/**
 * `GET /api/unsubscribe/{token}`: a page with a button. Looks only: mail scanners open it too.
 *
 * `POST` acts at once, for the button of that page and for mail programs (RFC 8058). The power is in the path; whatever the
 * body holds is left. Never a redirect.
 */
export function unsubscribe({ site, services }: Portal) {
  const answer = async (token: string, acts: boolean) => {
    const subscription = await services.openUnsubscription(token);
    const outcome = !subscription ? 'unknown' : acts ? await services.unsubscribe(subscription) : 'open';
    const template = await readTemplate(site, `/${subscription?.locale ?? defaultLocale}/unsubscribe`, 'unsubscribe');
    if (!template) throw new HttpError(404, 'not-found');
    return pageAnswer(template, outcome === 'unknown' ? 404 : 200, { outcomes: [outcome] }, notForRobots);
  };
  return new Hono<PortalEnv>()
    .get('/api/unsubscribe/:token{[^/]+}', ({ req }) => answer(req.param('token'), false))
    .post('/api/unsubscribe/:token{[^/]+}', limitBody, async ({ req }) => {
      await readText(req);
      return answer(req.param('token'), true);
    });
}
