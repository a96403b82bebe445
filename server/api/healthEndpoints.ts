import type { Answer } from '#server/answers/answer.ts';
import { jsonAnswer } from '#server/answers/jsonAnswer.ts';
import type { Call } from './endpoints.ts';

const noStore = ['Cache-Control', 'no-store'];

/** `GET /healthz`: the process answers. */
export const healthEndpoint = async ({ portal, path }: Call): Promise<Answer> =>
  jsonAnswer(portal.site, path, 200, { status: 'ok' }, noStore);

/** `GET /readyz`: 200 when the store answers too, else 503, so that a balancer sends people elsewhere. */
export async function readyEndpoint({ portal, path }: Call): Promise<Answer> {
  const isReady = await portal.services.store.ping().then(
    () => true,
    () => false,
  );
  return jsonAnswer(
    portal.site,
    path,
    isReady ? 200 : 503,
    { status: isReady ? 'ready' : 'store does not answer' },
    noStore,
  );
}
