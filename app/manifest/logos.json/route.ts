import { readPartners } from '#content/partners.ts';
import { logoPath } from '#content/sitePartners.ts';

export const dynamic = 'force-static';

/** The logos of partners, by the path at which `publish` puts each as a file. */
export const GET = () =>
  Response.json(
    Object.fromEntries(readPartners().flatMap(({ slug, logo }) => (logo === null ? [] : [[logoPath(slug), logo]]))),
  );
