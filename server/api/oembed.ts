import { Hono } from 'hono';
import { escapeHtml } from '#blanks/template.ts';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import type { Portal, PortalEnv } from '#server/answers/portal.ts';
import { respond } from '#server/answers/respond.ts';
import { HttpError } from '#server/request/httpError.ts';
import { type Embed, embedAt } from './embedAt.ts';

/** In a smaller frame nothing could be read, so a link is offered instead. In CSS pixels. */
const leastWidth = 240;
const leastHeight = 120;
const formats = { json: 'application/json', xml: 'text/xml' } as const;

/**
 * `GET /api/oembed?url=` (oembed.com): how to embed one of our addresses. Answers from the printed site alone; fetches nothing.
 * 400 without a URL, 404 for what is not ours to embed, 501 for other formats.
 */
export const oembed = ({ site }: Portal) =>
  new Hono<PortalEnv>().get('/api/oembed', async ({ req }) => {
    const { format = 'json', url = '', maxwidth, maxheight } = req.query();
    if (!Object.hasOwn(formats, format)) throw new HttpError(501, 'bad-request');
    if (!URL.canParse(url)) throw new HttpError(400, 'bad-request');
    const embed = await embedAt(site, url);
    if (!embed) throw new HttpError(404, 'not-found');

    const about = {
      version: '1.0',
      title: embed.title,
      ...(embed.provider && { provider_name: embed.provider }),
      provider_url: site.origin,
      cache_age: 3600,
    };
    const width = clamp(embed.width, maxwidth);
    const height = clamp(embed.height, maxheight);
    const fits = width >= leastWidth && height >= leastHeight;
    const value = fits
      ? { type: 'rich', ...about, width, height, html: frame(site.origin, embed, width, height) }
      : { type: 'link', ...about };
    return respond(
      200,
      {
        ...dataHeaders(site, req.path, `${formats[format as keyof typeof formats]}; charset=utf-8`),
        'Cache-Control': 'public, max-age=3600',
      },
      format === 'json' ? JSON.stringify(value) : xml(value),
    );
  });

/** WordPress keeps exactly these attributes. Without a blockquote before it, it shows the frame at once. */
const frame = (origin: string, { path, title }: Embed, width: number, height: number) =>
  `<iframe src="${origin}${path}" width="${width}" height="${height}" title="${escapeHtml(title)}"></iframe>`;

/** A limit that is not a number is no limit. */
const clamp = (size: number, limit = '') => (/^\d{1,6}$/.test(limit) ? Math.min(size, Number(limit)) : size);

function xml(value: Readonly<Record<string, string | number>>): string {
  const elements = Object.entries(value).map(([name, content]) => `<${name}>${escapeHtml(String(content))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}
