import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lengthOn, networks, postOn } from '#components/share/networks.ts';
import { locales } from '#i18n/locales.ts';
import { featuredLetter } from './featuredLetter.ts';
import { postsOf } from './postsOf.ts';

/** What X weighs as more than one character: its configuration 3, as developer.x.com has it. */
const heavy = /[^\n\u{20}-\u{10ff}\u{2000}-\u{200d}\u{2010}-\u{201f}\u{2032}-\u{2037}]/u;
/** An address longer than most. */
const origin = 'https://private-and-protected.coalition-for-children.example';

describe.each(locales)('the posts in %s', (locale) => {
  const { site } = JSON.parse(readFileSync(`i18n/messages/${locale}.json`, 'utf8'));
  test.each(networks.map((network) => [network.name, network] as const))('fit %s with their address', (_, network) => {
    const posts = postsOf(locale, featuredLetter(locale), site);
    expect(posts.length).toBeGreaterThan(1);
    for (const post of posts) {
      const url = post.url.replace('https://origin.invalid', origin);
      const { text } = postOn(network, { ...post, url });
      expect(text).toContain(url);
      expect(text).not.toMatch(heavy);
      // Counted anew, without our arithmetic.
      const counted = network.link ? text.replace(url, 'x'.repeat(network.link)) : text;
      expect([...counted].length).toBeLessThanOrEqual(network.most);
      expect(lengthOn(network, text, url)).toBe([...counted].length);
    }
  });
});

test('what does not fit even in short is refused, and not cut', () => {
  const [x] = networks;
  expect(() => x && postOn(x, { title: 'a'.repeat(270), more: 'b', url: origin })).toThrow('is too long for X');
});
