import { Hono } from 'hono';
import { jsonAnswer } from '#server/answers/jsonAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';

const noStore = { 'Cache-Control': 'no-store' };

/** `GET /healthz`: the process answers. `GET /readyz`: 200 when the store answers too, else 503, so that a balancer sends people elsewhere. */
export const health = ({ site, services }: Portal) =>
  new Hono<PortalEnv>()
    .get('/healthz', ({ req }) => jsonAnswer(site, req.path, 200, { status: 'ok' }, noStore))
    .get('/readyz', async ({ req }) => {
      const isReady = await services.store.ping().then(
        () => true,
        () => false,
      );
      const status = isReady ? 'ready' : 'store does not answer';
      return jsonAnswer(site, req.path, isReady ? 200 : 503, { status }, noStore);
    });
