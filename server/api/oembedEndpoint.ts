import { escapeHtml } from '#blanks/template.ts';
import type { Answer } from '#server/answers/answer.ts';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import { Refusal } from '#server/request/refusal.ts';
import { type Embed, embedAt } from './embedAt.ts';
import type { Call } from './endpoints.ts';

/** In a smaller frame nothing could be read, so a link is offered instead. In CSS pixels. */
const leastWidth = 240;
const leastHeight = 120;
const formats = { json: 'application/json', xml: 'text/xml' } as const;

/**
 * `GET /api/oembed?url=` (oembed.com): how to embed one of our addresses. Answers from the printed site alone; fetches nothing.
 *
 * @throws Refusal 400 without a URL, 404 for what is not ours to embed, 501 for other formats
 */
export async function oembedEndpoint({ portal, path, query }: Call): Promise<Answer> {
  const { site } = portal;
  const format = query.get('format') ?? 'json';
  if (!Object.hasOwn(formats, format)) throw new Refusal(501, 'bad-request');
  const url = query.get('url') ?? '';
  if (!URL.canParse(url)) throw new Refusal(400, 'bad-request');
  const embed = await embedAt(site, url);
  if (!embed) throw new Refusal(404, 'not-found');

  const about = {
    version: '1.0',
    title: embed.title,
    ...(embed.provider && { provider_name: embed.provider }),
    provider_url: site.origin,
    cache_age: 3600,
  };
  const width = clamp(embed.width, query.get('maxwidth'));
  const height = clamp(embed.height, query.get('maxheight'));
  const fits = width >= leastWidth && height >= leastHeight;
  const value = fits
    ? { type: 'rich', ...about, width, height, html: frame(site.origin, embed, width, height) }
    : { type: 'link', ...about };
  return {
    status: 200,
    headers: [
      ...dataHeaders(site, path, `${formats[format as keyof typeof formats]}; charset=utf-8`),
      'Cache-Control',
      'public, max-age=3600',
    ],
    body: format === 'json' ? JSON.stringify(value) : xml(value),
  };
}

/** WordPress keeps exactly these attributes. Without a blockquote before it, it shows the frame at once. */
const frame = (origin: string, { path, title }: Embed, width: number, height: number) =>
  `<iframe src="${origin}${path}" width="${width}" height="${height}" title="${escapeHtml(title)}"></iframe>`;

/** A limit that is not a number is no limit. */
const clamp = (size: number, limit: string | null) =>
  limit !== null && /^\d{1,6}$/.test(limit) ? Math.min(size, Number(limit)) : size;

function xml(value: Readonly<Record<string, string | number>>): string {
  const elements = Object.entries(value).map(([name, content]) => `<${name}>${escapeHtml(String(content))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}
