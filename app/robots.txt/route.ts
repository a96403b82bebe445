import { robotsFor } from '#app/listing/robotsFor.ts';
import { slugsOf } from '#content/library.ts';

export const dynamic = 'force-static';

/** What crawlers are asked to leave alone. */
export const GET = () =>
  new Response(robotsFor(slugsOf('letters')), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
