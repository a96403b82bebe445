import { stringify } from 'csv-stringify/sync';
import { Hono } from 'hono';
import type { Hour } from '#ledger/history.ts';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { respondWith } from '#server/answers/respond.ts';
import type { Reading } from '#server/letters/counts/letterCounts.ts';
import { compressions, Resource } from '#server/site/resource.ts';
import { atLetter, fresh, knownLetter } from './knownLetter.ts';

const columns = ['hour', 'people', 'organisations', 'peopleRemoved', 'organisationsRemoved', 'signatures'] as const;

/** Each history is written once, however many ask for it. */
const histories = new WeakMap<Reading['counts'], { hours: readonly Hour[]; resource: Resource }>();
const tables = new WeakMap<readonly Hour[], Resource>();

/** What happened in each hour, by the public log. */
export function history(portal: Portal) {
  const { site, readings } = portal;
  const historyOf = async (slug: string) => {
    knownLetter(portal, slug);
    return readings.history(slug);
  };
  const compressed = (path: string, type: string | undefined, text: string) => {
    const body = Buffer.from(text);
    const headers = { ...dataHeaders(site, path, type), ...fresh };
    return new Resource({ body, headers, compressed: compressions(body) });
  };

  return new Hono<PortalEnv>()
    .basePath(atLetter)
    .get('/history', async ({ req }) => {
      const slug = req.param('slug');
      const { size, hours } = await historyOf(slug);
      const { counts } = await readings.counts.of(slug);
      const known = histories.get(counts);
      if (known?.hours === hours) return respondWith(req, known.resource);
      const { byCountry, elsewhere, hour } = counts;
      const { signatures } = hour;
      const asOf = new Date(hour.asOf).toISOString();
      const value = { letter: slug, size, hours, countries: { signatures, byCountry, elsewhere, asOf } };
      const resource = compressed(req.path, undefined, JSON.stringify(value));
      histories.set(counts, { hours, resource });
      return respondWith(req, resource);
    })
    .get('/history.csv', async ({ req }) => {
      const { hours } = await historyOf(req.param('slug'));
      const known = tables.get(hours);
      if (known) return respondWith(req, known);
      const table = stringify([...hours], {
        header: true,
        columns: [...columns],
        record_delimiter: 'windows',
        escape_formulas: true,
      });
      const resource = compressed(req.path, 'text/csv; charset=utf-8; header=present', table);
      tables.set(hours, resource);
      return respondWith(req, resource);
    });
}
