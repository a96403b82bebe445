import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, sendAnswer } from '#server/answers/answer.ts';
import type { Portal } from '#server/answers/portal.ts';
import { TimeBudget } from '#server/answers/timeBudget.ts';
import { fieldsOfError } from '#server/log.ts';
import { readTarget, type Target } from '#server/request/readTarget.ts';
import { Refusal } from '#server/request/refusal.ts';
import { searchByLocale } from '#server/search/searchByLocale.ts';
import { KeptPages } from '#server/site/keptPages.ts';
import { Resource } from '#server/site/resource.ts';
import { sendResource } from '#server/site/sendResource.ts';
import { StoreBusy } from '#server/store/port.ts';
import { answerTo } from './answerTo.ts';
import { fail } from './fail.ts';
import { problemAnswer } from './problemAnswer.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Makes the one function that answers every request. It never throws: what goes wrong is answered, and logged by an id only. */
export function createHandler(world: Omit<Portal, 'kept' | 'search' | 'searching'>): Handler {
  const portal: Portal = {
    ...world,
    kept: new KeptPages(),
    search: searchByLocale(world.site),
    searching: new TimeBudget(0.4, 1000),
  };
  const { site } = portal;
  return (request, response) => {
    // Nearly all requests end here: a finished file, by its path, without anything made anew.
    const { url = '/', method } = request;
    const mark = url.indexOf('?');
    const file = method === 'GET' || method === 'HEAD' ? site.file(mark < 0 ? url : url.slice(0, mark)) : null;
    if (file instanceof Resource) sendResource(request, response, file);
    else answer(portal, request, response).catch((error) => fail(portal, request, response, error));
  };
}

async function answer(portal: Portal, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = readTarget(request.url ?? '/');
  const answer = await answerOrProblem(portal, request, target);
  if (answer === null) {
    if (await portal.site.passOn?.(request, response)) return;
    sendAnswer(response, await problemAnswer(portal, request, target?.path ?? '/', new Refusal(404, 'not-found')));
  } else if (answer instanceof Resource) sendResource(request, response, answer);
  else sendAnswer(response, answer);
}

async function answerOrProblem(
  portal: Portal,
  request: IncomingMessage,
  target: Target | null,
): Promise<Answer | Resource | null> {
  const path = target?.path ?? '/';
  try {
    if (!target) throw new Refusal(400, 'bad-request');
    return await answerTo(portal, request, target);
  } catch (error) {
    if (error instanceof Refusal) return problemAnswer(portal, request, path, error);
    if (error instanceof StoreBusy) return problemAnswer(portal, request, path, new Refusal(503, 'busy'));
    const id = randomUUID();
    portal.log('request.failed', { id, method: request.method, ...fieldsOfError(error) });
    return problemAnswer(portal, request, path, new Refusal(500, 'broken', ['X-Request-Id', id]));
  }
}
