import { stringify } from 'csv-stringify/sync';
import { Hono } from 'hono';
import { dataHeaders, jsonAnswer } from '#server/answers/jsonAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { respondWith } from '#server/answers/respond.ts';
import { HttpError } from '#server/request/httpError.ts';
import { Resource } from '#server/site/resource.ts';
import type { GrowthDay } from '#signon/figures/growth.ts';
import { atLetter, knownLetter } from './knownLetter.ts';

const forMinutes = { 'Cache-Control': 'public, max-age=600' };
const columns = ['day', 'asked', 'confirmed', 'removed', 'signatures'] as const;

/**
 * How a letter grew, until the end of yesterday (UTC), where its organisers want it told; else 404.
 *
 * - `GET /api/letters/{slug}/growth`: `until`, its `days`, and `languages` by confirmations, those with few as `elsewhere`.
 *   `asked` is null for days on which it was not counted yet.
 * - `/growth.csv`: the days as a table.
 */
export function growth(portal: Portal) {
  const { site, readings } = portal;
  const growthOf = (slug: string) => {
    if (!knownLetter(portal, slug).showGrowth) throw new HttpError(404, 'not-found');
    return readings.growth(slug);
  };
  return new Hono<PortalEnv>()
    .basePath(atLetter)
    .get('/growth', async ({ req }) => {
      const letter = req.param('slug');
      const { until, days, languages } = await growthOf(letter);
      const told = { letter, until: new Date(until).toISOString(), days: days.map(rowOf), languages };
      return jsonAnswer(site, req.path, 200, told, forMinutes);
    })
    .get('/growth.csv', async ({ req }) => {
      const { days } = await growthOf(req.param('slug'));
      const options = {
        header: true,
        columns: [...columns],
        record_delimiter: 'windows',
        escape_formulas: true,
      } as const;
      const body = Buffer.from(stringify(days.map(rowOf), options));
      const headers = { ...dataHeaders(site, req.path, 'text/csv; charset=utf-8; header=present'), ...forMinutes };
      return respondWith(req, new Resource({ body, headers }));
    });
}

const rowOf = ({ starts_at, ...counts }: GrowthDay) => ({
  day: new Date(starts_at).toISOString().slice(0, 10),
  ...counts,
});
