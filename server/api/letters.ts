import { stringify } from 'csv-stringify/sync';
import { Hono } from 'hono';
import type { Hour } from '#ledger/history.ts';
import { dataHeaders, jsonAnswer } from '#server/answers/jsonAnswer.ts';
import { notForRobots } from '#server/answers/pageAnswer.ts';
import { chargeTo, letterOf, type Portal, type PortalEnv } from '#server/answers/portal.ts';
import { respondWith } from '#server/answers/respond.ts';
import type { Reading } from '#server/letters/counts/letterCounts.ts';
import { workedFor } from '#server/letters/metered.ts';
import { clientOf } from '#server/request/clientAddress.ts';
import { HttpError } from '#server/request/httpError.ts';
import { compressions, Resource } from '#server/site/resource.ts';
import { beginOfWeek, weekOf } from '#signon/arrival/friends.ts';
import { nextGoal } from '#signon/life/goal.ts';
import { countedBy, onPaper } from '#signon/life/paperCount.ts';
import { areOfSeveralMeanings } from '#signon/ownSignature/affirm.ts';
import { lifeAsData } from './lifeAsData.ts';

const fresh = { 'Cache-Control': 'public, max-age=5' };
const columns = ['hour', 'people', 'organisations', 'peopleRemoved', 'organisationsRemoved', 'signatures'] as const;

/** Each reading, and each history, is written once, however many ask for it. */
const written = new WeakMap<Reading, Resource>();
const histories = new WeakMap<Reading['counts'], { hours: readonly Hour[]; resource: Resource }>();
const tables = new WeakMap<readonly Hour[], Resource>();

/**
 * What anybody may read of a letter, at `/api/letters/{slug}`. All answer 404 for an unknown letter.
 *
 * - its counts, the next goal, and the time that they are of (ISO 8601): they move in steps; `countries` are those from which enough have signed to be
 *   told apart. The ETag is weak and names the numbers alone, so a client that knows them is told so.
 * - `versions`: how many signed each, at the last hour, where these are of several meanings; see signon/ownSignature/affirm.ts.
 * - its `state`, `since` when and, once it is closed, `confirmUntil`, and `dataEnd`, when private data end, or `dataEnded`; `closes`: its closing day, in `timeZone`.
 * - `paper`: how many signed on paper and who counted them, apart from `count`, when there are any; `/paper`: each time that sheets
 *   were counted, and each correction.
 * - `/partners`: through whom people can come to it, from when until when, and what their boxes say by language, each with the
 *   hash that a form sends; the `count` of a partner where it tells one: of weeks that are over, with random noise added, as of their end.
 * - `/milestones`: all that changed its state, as the public log is a hash of it; see docs/audit.md.
 * - `/attachments/{sha256}.pdf`: a file that a milestone names, to be saved.
 * - `/signatories?cursor=`: a page of the public list, the `next` cursor or null, and the `total` of signatures, also of
 *   those who want no name shown.
 * - `/history`: what happened in each hour (UTC), from the public log; and signatures by country at the last hour,
 *   from the signatures themselves, those from countries with few put together. `/history.csv`: the hours as a table.
 */
export function letters(portal: Portal) {
  const { site, services, readings, now, trustedProxies } = portal;
  const known = (slug: string) => {
    const letter = letterOf(site, slug);
    if (!letter) throw new HttpError(404, 'not-found');
    return letter;
  };
  const historyOf = async (slug: string) => {
    known(slug);
    return readings.history(slug);
  };
  const compressed = (path: string, type: string | undefined, text: string) => {
    const body = Buffer.from(text);
    const headers = { ...dataHeaders(site, path, type), ...fresh };
    return new Resource({ body, headers, compressed: compressions(body) });
  };

  return new Hono<PortalEnv>()
    .basePath('/api/letters/:slug{[a-z0-9-]+}')
    .get('/', async ({ req }) => {
      const slug = req.param('slug');
      const { goals, closingDay, timeZone } = known(slug);
      const reading = await readings.counts.of(slug);
      const { signatures: count, organisations, byCountry } = reading.counts;
      const { life, retention, paper, versions } = reading.counts;
      const onSheets = onPaper(paper);
      const counts = { count, organisations, goal: nextGoal(goals, count), countries: byCountry.length };
      const asOf = new Date(reading.counts.asOf).toISOString();
      const resource =
        written.get(reading) ??
        new Resource({
          body: Buffer.from(
            JSON.stringify({
              slug,
              ...counts,
              asOf,
              ...(onSheets > 0 && { paper: { count: onSheets, by: countedBy(paper) } }),
              ...(areOfSeveralMeanings(versions.map(({ version }) => version)) && { versions }),
              ...lifeAsData(reading.counts),
              ...(closingDay && { closes: closingDay, timeZone }),
            }),
          ),
          headers: { ...dataHeaders(site, req.path), ...fresh },
          etag: `W/"${[...Object.values(counts), life.state, life.milestones.length, paper.length, retention.endsAt ?? 0, ...versions.map((one) => one.signatures)].join('-')}"`,
        });
      written.set(reading, resource);
      return respondWith(req, resource);
    })
    .get('/partners', async ({ req }) => {
      const slug = req.param('slug');
      const { partners } = known(slug);
      const told = await readings.partnerCounts(slug);
      const day = (time: number) => new Date(time).toISOString();
      const value = Object.entries(partners).map(([id, { name, page, opensAt, closesAt, words }]) => ({
        ...{ slug: id, name, page, from: day(opensAt), until: day(closesAt), consent: words },
        ...(told.has(id) && { count: told.get(id) }),
      }));
      return jsonAnswer(
        site,
        req.path,
        200,
        { letter: slug, asOf: day(beginOfWeek(weekOf(now()))), partners: value },
        fresh,
      );
    })
    .get('/milestones', async ({ req }) => {
      const slug = req.param('slug');
      known(slug);
      const milestones = await services.tellMilestones(slug);
      return jsonAnswer(site, req.path, 200, { letter: slug, milestones }, fresh);
    })
    .get('/attachments/:file{[0-9a-f]+\\.pdf}', async (c) => {
      const { req } = c;
      const slug = req.param('slug');
      known(slug);
      const charge = chargeTo(portal, clientOf(c, trustedProxies));
      const sha256 = req.param('file').replace(/\.pdf$/, '');
      const { value: found } = await charge(() => services.readAttachment(slug, sha256), workedFor);
      if (!found) throw new HttpError(404, 'not-found');
      const name = encodeURIComponent(found.name);
      const headers = {
        ...dataHeaders(site, req.path, 'application/pdf'),
        // Saved, not opened on our site: what organisers were sent may hold anything.
        'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
        'Cache-Control': 'public, max-age=86400, immutable',
      };
      return respondWith(req, new Resource({ body: Buffer.from(found.body), headers }));
    })
    .get('/paper', async ({ req }) => {
      const slug = req.param('slug');
      known(slug);
      const { paper } = (await readings.counts.of(slug)).counts;
      const counts = paper.map(({ letter: _, at, ...counted }) => ({ ...counted, at: new Date(at).toISOString() }));
      return jsonAnswer(site, req.path, 200, { letter: slug, count: onPaper(paper), counts }, fresh);
    })
    .get('/signatories', async (c) => {
      const { req } = c;
      const slug = req.param('slug');
      known(slug);
      const { signatures: total, step } = (await readings.counts.current(slug)).counts;
      const cursor = req.query('cursor') ?? null;
      const charge = chargeTo(portal, clientOf(c, trustedProxies));
      const { value: page } = await charge(() => services.signatoryPage(slug, step, cursor), workedFor);
      const { organisations, people, next } = page;
      const value = { items: [...organisations, ...people], next, total };
      return jsonAnswer(site, req.path, 200, value, { ...fresh, ...notForRobots });
    })
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
