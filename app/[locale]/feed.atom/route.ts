import { atom } from '#app/feeds/atom.ts';
import { feedOf } from '#app/feeds/feedOf.ts';
import { everyLocale, localeOf, type Params } from '#app/params.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = everyLocale;

/** What changed in this language, as Atom. */
export async function GET(_request: Request, { params }: Params) {
  const feed = await feedOf(localeOf((await params).locale));
  return new Response(atom(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
