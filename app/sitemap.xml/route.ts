import { listedPages } from '#app/listing/listedPages.ts';
import { sitemapOf } from '#app/listing/sitemapOf.ts';

export const dynamic = 'force-static';

/** What search engines may list. */
export const GET = () =>
  new Response(sitemapOf(listedPages()), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
