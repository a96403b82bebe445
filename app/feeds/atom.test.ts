import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { atom } from './atom.ts';
import type { Feed } from './feed.ts';

const feed: Feed = {
  locale: 'ar',
  title: 'Private & Protected: نصوص',
  subtitle: 'Why <encryption> "needs" safeguards',
  author: 'Private & Protected',
  entries: [
    {
      id: 'urn:uuid:1',
      url: 'https://origin.invalid/ar/letters/safeguards',
      title: 'رسالة & <b>x</b> ]]>',
      summary: 'A\u0000B\uD800C "D"',
      section: 'الرسالة',
      updated: '2026-11-21',
      published: '2026-11-20',
    },
    {
      id: 'urn:uuid:2',
      url: 'https://origin.invalid/ar/faq#data',
      title: 'ما',
      summary: 'س',
      section: 'افهم',
      updated: '2026-11-22',
    },
  ],
};

test('a feed is this document', () => {
  expect(atom(feed)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
<id>urn:uuid:0546d0bc-80ea-5356-9f6c-cc9b67608ad3</id>
<title>Private &amp; Protected: نصوص</title>
<subtitle>Why &lt;encryption&gt; &quot;needs&quot; safeguards</subtitle>
<updated>2026-11-22T00:00:00Z</updated>
<link rel="self" type="application/atom+xml" href="https://origin.invalid/ar/feed.atom"/>
<link rel="alternate" type="text/html" hreflang="ar" href="https://origin.invalid/ar"/>
<author><name>Private &amp; Protected</name><uri>https://origin.invalid/</uri></author>
<rights>Private &amp; Protected, CC BY 4.0: https://creativecommons.org/licenses/by/4.0/</rights>
<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
<icon>https://origin.invalid/icon.svg</icon>
<entry>
<id>urn:uuid:1</id>
<title>رسالة &amp; &lt;b&gt;x&lt;/b&gt; ]]&gt;</title>
<link rel="alternate" type="text/html" hreflang="ar" href="https://origin.invalid/ar/letters/safeguards"/>
<published>2026-11-20T00:00:00Z</published>
<updated>2026-11-21T00:00:00Z</updated>
<category term="الرسالة"/>
<summary>AB\uFFFDC &quot;D&quot;</summary>
</entry>
<entry>
<id>urn:uuid:2</id>
<title>ما</title>
<link rel="alternate" type="text/html" hreflang="ar" href="https://origin.invalid/ar/faq#data"/>
<updated>2026-11-22T00:00:00Z</updated>
<category term="افهم"/>
<summary>س</summary>
</entry>
</feed>
`);
});

describe('RFC 4287', () => {
  type Element = Record<string, unknown>;
  const parse = (xml: string) =>
    new XMLParser({
      ignoreAttributes: false,
      parseTagValue: false,
      isArray: (name) => ['entry', 'link', 'id', 'title', 'updated', 'published'].includes(name),
    }).parse(xml).feed as Element & { entry: Element[] };
  const one = [expect.stringMatching(/./)];
  const moment = [expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)];

  test('is XML that a parser takes', () => {
    expect(XMLValidator.validate(atom(feed))).toBe(true);
  });

  test('the feed has one id, one title, one moment of change, an author, and says where it is itself', () => {
    expect(parse(atom(feed))).toMatchObject({
      id: one,
      title: one,
      updated: moment,
      author: { name: 'Private & Protected' },
    });
    expect((parse(atom(feed)).link as Element[]).filter((link) => link['@_rel'] === 'self')).toHaveLength(1);
  });

  test('each entry has one id of its own, one title, one moment of change and one address', () => {
    const { entry } = parse(atom(feed));
    for (const each of entry)
      expect(each).toMatchObject({
        id: one,
        title: one,
        updated: moment,
        link: [{ '@_rel': 'alternate', '@_type': 'text/html' }],
      });
    expect(new Set(entry.map(({ id }) => String(id))).size).toBe(2);
  });

  test('what was escaped is read as it was written', () => {
    expect(parse(atom(feed)).entry[0]).toMatchObject({ title: ['رسالة & <b>x</b> ]]>'] });
  });
});

test('a language without texts has a feed without entries', () => {
  expect(atom({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  expect(XMLValidator.validate(atom({ ...feed, entries: [] }))).toBe(true);
});
