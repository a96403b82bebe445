import { Hono } from 'hono';
import { escapeHtml } from '#blanks/template.ts';
import { readPath } from '#i18n/address.ts';
import { dataHeaders } from '#server/answers/jsonAnswer.ts';
import { letterOf, type Portal, type PortalEnv } from '#server/answers/portal.ts';
import { respond } from '#server/answers/respond.ts';
import { HttpError } from '#server/request/httpError.ts';
import type { Site } from '#server/site/site.ts';
import { restingState } from '#signon/letterLife.ts';

/** In a smaller frame nothing could be read, so a link is offered instead. In CSS pixels. */
const leastWidth = 240;
const leastHeight = 120;
const formats = { json: 'application/json', xml: 'text/xml' } as const;

/**
 * `GET /api/oembed?url=` (oembed.com): how to embed one of our addresses. Answers from the printed site, and from where a letter stands; fetches nothing.
 * 400 without a URL, 404 for what is not ours to embed, 501 for other formats.
 */
export const oembed = ({ site, services }: Portal) =>
  new Hono<PortalEnv>().get('/api/oembed', async ({ req }) => {
    const { format = 'json', url = '', maxwidth, maxheight } = req.query();
    if (!Object.hasOwn(formats, format)) throw new HttpError(501, 'bad-request');
    if (!URL.canParse(url)) throw new HttpError(400, 'bad-request');
    const found = await embedAt(site, url);
    if (!found) throw new HttpError(404, 'not-found');
    const embed = await withState(found, site, services);

    // Where a letter stands is no matter of an hour.
    const age = embed.letter === null ? 3600 : 300;
    const about = {
      version: '1.0',
      title: embed.title,
      ...(embed.provider && { provider_name: embed.provider }),
      provider_url: site.origin,
      cache_age: age,
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
        'Cache-Control': `public, max-age=${age}`,
      },
      format === 'json' ? JSON.stringify(value) : xml(value),
    );
  });

/** A letter that rests says so in its title: whoever shows it elsewhere shows that. @throws HttpError 404 for a draft */
async function withState(embed: Embed, site: Site, { counts }: Portal['services']): Promise<Embed> {
  if (embed.letter === null) return embed;
  const { state } = (await counts.of(embed.letter)).counts.life;
  if (state === 'draft') throw new HttpError(404, 'not-found');
  const resting = restingState(state);
  const name = resting && letterOf(site, embed.letter)?.stateNames[embed.locale]?.[resting];
  return name ? { ...embed, title: `${embed.title} (${name})` } : embed;
}

/** WordPress keeps exactly these attributes. Without a blockquote before it, it shows the frame at once. */
const frame = (origin: string, { path, title }: Embed, width: number, height: number) =>
  `<iframe src="${origin}${path}" width="${width}" height="${height}" title="${escapeHtml(title)}"></iframe>`;

/** A limit that is not a number is no limit. */
const clamp = (size: number, limit = '') => (/^\d{1,6}$/.test(limit) ? Math.min(size, Number(limit)) : size);

function xml(value: Readonly<Record<string, string | number>>): string {
  const elements = Object.entries(value).map(([name, content]) => `<${name}>${escapeHtml(String(content))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${elements.join('')}</oembed>\n`;
}

/** What oEmbed knows of an embed. Sizes are in CSS pixels. */
type Embed = {
  path: string;
  /** The letter that it shows, if it shows one. */
  letter: string | null;
  locale: string;
  provider: string;
  title: string;
  width: number;
  height: number;
};

/** An address without its language. */
const address = /^\/(?<kind>positions|faq|figures|letters)(?:\/(?<slug>[a-z0-9-]+))?(?<count>\/count)?$/;

/** The place of one request on the page of a position; its frame shows that request alone. */
const request = /^#ask-\d{1,3}$/;

/**
 * The embed of one of our addresses: of a position or one of its requests, of a figure, of an answer (`/en/faq/slug`, or its anchor on the page of all), of a letter, or the address of an embed itself.
 *
 * @param url any text; it is parsed and compared, never fetched
 * @returns null when it is not ours or has no embed
 * @throws TypeError when it is no URL
 */
async function embedAt(site: Site, url: string): Promise<Embed | null> {
  const { origin, pathname, hash } = new URL(url);
  if (origin !== new URL(site.origin).origin) return null;
  const { room, locale, rest } = readPath(pathname.replace(/\/$/, '')) ?? {};
  if (!locale || room === '/mail') return null;
  const { kind, slug, count } = address.exec(rest ?? '')?.groups ?? {};
  const named = slug ?? (kind === 'faq' ? hash.slice(1) : '');
  if (!kind || !named) return null;
  const whole = `/embed/${locale}/${kind}/${named}${count ?? ''}`;
  const page = await site.describe(whole);
  if (!page) return null;
  const title = (kind === 'letters' && letterOf(site, named)?.titles[locale]) || (page.title ?? '');
  const path = kind === 'positions' && request.test(hash) ? whole + hash : whole;
  const provider = (await site.describe(`/${locale}`))?.siteName ?? '';
  const letter = kind === 'letters' ? named : null;
  return { path, letter, locale, provider, title, width: 600, height: count ? 200 : kind === 'letters' ? 900 : 400 };
}
