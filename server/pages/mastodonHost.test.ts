import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mastodonHost } from './sharePage.ts';

describe('a server is understood however it is written', () => {
  test.each([
    'social.example',
    ' Social.Example ',
    'https://social.example',
    'http://social.example/@mira',
    'https://social.example/explore?x=1#top',
    '@mira@social.example',
    'mira@social.example',
    'social.example.',
  ])('%s', (typed) => expect(mastodonHost(typed)).toBe('social.example'));

  test('in other scripts it is written so that lookalikes are seen', () => {
    expect(mastodonHost('мastodon.example')).toBe('xn--astodon-sig.example');
    expect(mastodonHost('شبكة.السعودية')).toMatch(/^xn--[a-z0-9-]+\.xn--[a-z0-9-]+$/);
  });
});

describe('what is no public name of a host is refused', () => {
  test.each([
    '',
    '   ',
    'localhost',
    'mastodon',
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '[::1]',
    'social.example:8080',
    'javascript:alert(1)',
    'javascript:alert(1)//@social.example:1',
    'data:text/html,x',
    '//social.example',
    'social..example',
    '-social.example',
    'social.example\\evil',
    'social.example%2fevil',
    'so cial.example',
    'social.example"><b>',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`,
  ])('%s', (typed) => expect(mastodonHost(typed)).toBeNull());
});

test('whatever is typed, what comes out is the host of the address that is made of it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.domain()), (typed) => {
      const host = mastodonHost(typed);
      if (host === null) return;
      const { hostname, host: withPort, username, protocol } = new URL(`https://${host}/share?text=x`);
      expect([protocol, hostname, withPort, username]).toEqual(['https:', host, host, '']);
    }),
  );
});
