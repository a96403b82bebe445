import { escapeXml } from '#blanks/feeds/escapeXml.ts';
import { atomEntry } from '#blanks/feeds/feedEntry.ts';
import { permanentId } from '#blanks/feeds/permanentId.ts';
import { licence } from '#blanks/licence.ts';
import { origin, urlOf } from '#i18n/address.ts';
import { moment } from '#i18n/dates.ts';
import { atMoments, type Feed, feedUrls } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export function atom({ locale, title, subtitle, author, entries }: Feed): string {
  const updated =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? '1970-01-01';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${permanentId(`feed/${locale}`)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<subtitle>${escapeXml(subtitle)}</subtitle>`,
    `<updated>${moment(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feedUrls(locale).atom)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${escapeXml(urlOf(locale, ''))}"/>`,
    `<author><name>${escapeXml(author)}</name><uri>${escapeXml(origin)}/</uri></author>`,
    `<rights>Private &amp; Protected, ${licence.name}: ${licence.url}</rights>`,
    `<link rel="license" href="${licence.url}"/>`,
    `<icon>${escapeXml(origin)}/icon.svg</icon>`,
    ...entries.map((entry) => atomEntry(atMoments(entry), locale)),
    '</feed>\n',
  ].join('\n');
}
