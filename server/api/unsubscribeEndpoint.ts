import { defaultLocale } from '#i18n/locales.ts';
import type { Answer } from '#server/answers/answer.ts';
import { notForRobots, pageAnswer } from '#server/answers/pageAnswer.ts';
import { readUnsubscription, unsubscribe } from '#server/letters/reminders/unsubscribe.ts';
import { readBody } from '#server/request/readBody.ts';
import { Refusal } from '#server/request/refusal.ts';
import { readTemplate } from '#server/site/site.ts';
import type { Call } from './endpoints.ts';

/** `GET /api/unsubscribe/{token}`: a page with a button. Looks only: mail scanners open it too. */
export async function unsubscribePage(call: Call): Promise<Answer> {
  return answer(call, readUnsubscription(call.portal.services.keys, call.slug) ? 'open' : 'unknown');
}

/**
 * `POST /api/unsubscribe/{token}`: acts at once, for the button of that page and for mail programs (RFC 8058). The power is in
 * the path; whatever the body holds is read and left. Never a redirect.
 */
export async function unsubscribeByPost(call: Call): Promise<Answer> {
  const { portal, request, slug } = call;
  await readBody(request);
  const subscription = readUnsubscription(portal.services.keys, slug);
  return answer(call, subscription ? await unsubscribe(portal.services, subscription) : 'unknown');
}

async function answer({ portal, slug }: Call, outcome: 'open' | 'stopped' | 'unknown'): Promise<Answer> {
  const locale = readUnsubscription(portal.services.keys, slug)?.locale ?? defaultLocale;
  const template = await readTemplate(portal.site, `/${locale}/unsubscribe`, 'unsubscribe');
  if (!template) throw new Refusal(404, 'not-found');
  return pageAnswer(template, outcome === 'unknown' ? 404 : 200, { outcomes: [outcome] }, notForRobots);
}
