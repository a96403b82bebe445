import { readPartners } from '#content/model/partners.ts';
import { logoPath } from '#content/model/sitePartners.ts';

export const dynamic = 'force-static';

/** The logos of partners, by the path at which `publish` puts each as a file. */
export const GET = () =>
  Response.json(
    Object.fromEntries(readPartners().flatMap(({ slug, logo }) => (logo === null ? [] : [[logoPath(slug), logo]]))),
  );
