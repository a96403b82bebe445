import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { checkLinks, linksOf } from './checkLinks.ts';

const origin = 'https://letter.example';

/** The complaints about one page at /en/faq, in a small site. */
const on = (html: string) =>
  checkLinks(
    new Map(
      Object.entries({
        '/en/faq': html,
        '/en': '<h1 id="top">Home</h1>',
        '/es/faq': '<h2 id="qué">¿Qué?</h2>',
      }).map(([path, html]) => [path, linksOf(parseDocument(html), path, origin)]),
    ),
    new Set(['/icon.svg', '/assets/page.0123456789.js']),
  );

describe('a link leads somewhere', () => {
  test.each([
    '<a href="/en">Home</a>',
    '<a href="/en/">Home</a>',
    '<a href="/en#top">Home</a>',
    '<a href="faq">This page</a>',
    '<h2 id="data">Data</h2><a href="#data">Data</a>',
    '<a href="#">Up</a>',
    '<a href="?q=1">Search</a>',
    '<a href="https://letter.example/en#top">Home</a>',
    '<a href="/es/faq#qu%C3%A9">¿Qué?</a>',
    '<img src="/icon.svg" alt=""><script defer src="/assets/page.0123456789.js"></script>',
    '<form action="/en"></form>',
  ])('%s', (html) => {
    expect(on(html)).toEqual([]);
  });

  test.each(['/api/oembed?url=x', '/api/letters/safeguards', '/healthz', '/readyz'])(
    'to what the server answers: %s',
    (path) => {
      expect(on(`<a href="${path}">x</a>`)).toEqual([]);
    },
  );

  test('to others and with blanks it is not followed', () => {
    expect(
      on(
        '<a href="https://example.org/nowhere">x</a><a href="mailto:a@example.org">x</a><a href="http://letter.example/nowhere">x</a>',
      ),
    ).toEqual([]);
    expect(on('<a href="⟦nextUrl⟧">x</a><a href="/en/nowhere/⟦token⟧">x</a><form action="⟦link⟧"></form>')).toEqual([]);
  });
});

describe('a link that leads nowhere is named with its page', () => {
  test.each([
    ['<a href="/en/fqa">x</a>', '/en/faq: the link to /en/fqa leads nowhere'],
    ['<a href="/en/faq/data">x</a>', '/en/faq: the link to /en/faq/data leads nowhere'],
    ['<a href="/EN">x</a>', '/en/faq: the link to /EN leads nowhere'],
    ['<a href="/apis">x</a>', '/en/faq: the link to /apis leads nowhere'],
    ['<a href="/healthz2">x</a>', '/en/faq: the link to /healthz2 leads nowhere'],
    ['<a href="https://letter.example/xx">x</a>', '/en/faq: the link to /xx leads nowhere'],
    ['<a href="//letter.example/xx">x</a>', '/en/faq: the link to /xx leads nowhere'],
    ['<link rel="canonical" href="https://letter.example/xx">', '/en/faq: the link to /xx leads nowhere'],
    ['<img src="/icon.png" alt="">', '/en/faq: the link to /icon.png leads nowhere'],
    ['<script defer src="/browser/page.js"></script>', '/en/faq: the link to /browser/page.js leads nowhere'],
    ['<form action="/en/sign"></form>', '/en/faq: the link to /en/sign leads nowhere'],
    ['<a href="/100%">x</a>', '/en/faq: the link to /100% leads nowhere'],
    ['<a href="#data">x</a>', '/en/faq: /en/faq has no anchor #data'],
    ['<a href="/en#Top">x</a>', '/en/faq: /en has no anchor #Top'],
    ['<h2 id="data">Data</h2><a href="/en#data">x</a>', '/en/faq: /en has no anchor #data'],
  ])('%s', (html, complaint) => {
    expect(on(html)).toEqual([complaint]);
  });
});
