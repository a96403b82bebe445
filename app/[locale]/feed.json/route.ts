import { feedOf } from '#app/feeds/feedOf.ts';
import { jsonFeed } from '#app/feeds/jsonFeed.ts';
import { everyLocale, localeOf, type Params } from '#app/params.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = everyLocale;

/** What changed in this language, as JSON Feed. */
export async function GET(_request: Request, { params }: Params) {
  const feed = await feedOf(localeOf((await params).locale));
  return new Response(jsonFeed(feed), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
}
