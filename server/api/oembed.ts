import { Hono } from 'hono';
import { embedWidth } from '#blanks/embeds.ts';
import { escapeHtml } from '#blanks/template.ts';
import { isOfDraft } from '#server/answers/hideDrafts.ts';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import { letterOf, type Portal, type PortalEnv } from '#server/answers/portal.ts';
import { respond } from '#server/answers/respond.ts';
import { HttpError } from '#server/request/httpError.ts';
import { restingState } from '#signon/life/letterLife.ts';
import { type FoundPage, foundAt } from './oembedPage.ts';

/** In a smaller frame nothing could be read, so a link is offered instead. In CSS pixels. */
const leastWidth = 240;
const leastHeight = 100;
const formats = { json: 'application/json', xml: 'text/xml' } as const;
/** Every og image is as large as this, in pixels. */
const thumbnail = { width: 1200, height: 630 };

/**
 * `GET /api/oembed?url=` (oembed.com): how to embed one of our addresses, or, of a page that has no frame, how to link to it.
 * Answers from the printed site, and from where a letter stands; fetches nothing. 400 without a URL, 404 for what is not ours
 * or not for everybody, 501 for other formats.
 */
export const oembed = (portal: Portal) =>
  new Hono<PortalEnv>().get('/api/oembed', async ({ req }) => {
    const { site } = portal;
    const { url = '', maxwidth, maxheight, ...query } = req.query();
    const format = query.format || 'json';
    if (!Object.hasOwn(formats, format)) throw new HttpError(501, 'bad-request');
    if (!URL.canParse(url)) throw new HttpError(400, 'bad-request');
    const found = await foundAt(site, url);
    if (!found || (await isOfDraft(portal, new URL(url).pathname))) throw new HttpError(404, 'not-found');
    const title = await titleWithState(portal, found);

    // Where a letter stands is no matter of an hour.
    const age = found.letter === null ? 3600 : 300;
    const fits = (size: number, limit: string | undefined) => clamp(size, limit) === size;
    const about = {
      version: '1.0',
      title,
      ...(found.provider && { provider_name: found.provider }),
      provider_url: site.origin,
      cache_age: age,
      ...(found.image &&
        fits(thumbnail.width, maxwidth) &&
        fits(thumbnail.height, maxheight) && {
          thumbnail_url: site.origin + found.image,
          thumbnail_width: thumbnail.width,
          thumbnail_height: thumbnail.height,
        }),
    };
    const width = clamp(embedWidth, maxwidth);
    const height = clamp(found.frame?.height ?? 0, maxheight);
    const value =
      found.frame && width >= leastWidth && height >= leastHeight
        ? {
            ...{ type: 'rich', ...about, width, height },
            html: framed(found.frame, site.origin, title, { width, height }),
          }
        : { type: 'link', ...about };
    return respond(
      200,
      {
        ...dataHeaders(site, req.path, `${formats[format as keyof typeof formats]}; charset=utf-8`),
        'Cache-Control': `public, max-age=${age}`,
      },
      format === 'json' ? JSON.stringify(value) : xml(value),
    );
  });

/** A letter that rests says so in its title: whoever shows it elsewhere shows that. */
async function titleWithState({ site, readings: { counts } }: Portal, { title, letter, locale }: FoundPage) {
  if (letter === null) return title;
  const { state } = (await counts.of(letter)).counts.life;
  const resting = restingState(state);
  const name = resting && letterOf(site, letter)?.stateNames[locale]?.[resting];
  return name ? `${title} (${name})` : title;
}

/**
 * WordPress keeps exactly these elements and attributes (`wp_filter_oembed_result`): a link that readers of feeds and mails get,
 * and the frame, which it shows in its place as soon as that has told its height (browser/tellHeight.ts). The frame is as wide
 * as its column, so that it narrows on a phone, and no wider than was asked for; WordPress takes that bound out.
 */
function framed(
  { page, path }: NonNullable<FoundPage['frame']>,
  origin: string,
  title: string,
  size: { width: number; height: number },
): string {
  const [link, src, name] = [origin + page, origin + path, title].map(escapeHtml);
  return `<blockquote><a href="${link}">${name}</a></blockquote><iframe src="${src}" width="100%" height="${size.height}" style="max-width:${size.width}px" title="${name}" frameborder="0"></iframe>`;
}

/** A limit that is not a number is no limit. */
const clamp = (size: number, limit = '') => (/^\d{1,6}$/.test(limit) ? Math.min(size, Number(limit)) : size);

function xml(value: Readonly<Record<string, string | number>>): string {
  const elements = Object.entries(value).map(([name, content]) => `<${name}>${escapeHtml(String(content))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}
