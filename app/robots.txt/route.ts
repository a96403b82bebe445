import { robotsFor } from '#app/listing/robotsFor.ts';
import { everyText } from '#app/textPage.ts';

export const dynamic = 'force-static';

/** What crawlers are asked to leave alone. */
export const GET = () =>
  new Response(robotsFor(everyText('letters').map(({ slug }) => slug)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
