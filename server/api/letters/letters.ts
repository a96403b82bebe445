import { Hono } from 'hono';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { attachments } from './attachments.ts';
import { counts } from './counts.ts';
import { growth } from './growth.ts';
import { history } from './history.ts';
import { milestones } from './milestones.ts';
import { paper } from './paper.ts';
import { partners } from './partners.ts';
import { publicLog } from './publicLog.ts';
import { signatories } from './signatories.ts';
import { signatures } from './signatures.ts';

/**
 * A letter, at `/api/letters/{slug}`: what anybody may read of it, and where it is signed. All answer 404 for an unknown letter.
 *
 * - its counts, the next goal, and the time that they are of (ISO 8601): they move in steps; `countries` are those from which enough have signed to be
 *   told apart. The ETag is weak and names the numbers alone, so a client that knows them is told so.
 * - `versions`: how many signed each, at the last hour, where these are of several meanings; see signon/affirming/affirm.ts.
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
 * - `/growth`, `/log` and `/signatures`: see growth.ts, publicLog.ts and signatures.ts.
 */
export function letters(portal: Portal) {
  const resources = [
    counts,
    partners,
    milestones,
    attachments,
    paper,
    signatories,
    history,
    growth,
    publicLog,
    signatures,
  ];
  return resources.reduce((app, resource) => app.route('/', resource(portal)), new Hono<PortalEnv>());
}
