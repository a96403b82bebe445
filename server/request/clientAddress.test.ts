import { expect, test } from 'vitest';
import { goodForm, openPortalForTests } from '#server/http/portalForTests.ts';
import { crowdForTests } from '#server/pages/signing/crowdForTests.ts';
import { shownOn } from '#server/site/siteForTests.ts';
import { clientAddress } from './clientAddress.ts';

const socket = '198.51.100.7';

test.each([
  ['without proxies the header is not looked at', 0, '203.0.113.9', socket],
  ['one proxy names whom it was called from', 1, '203.0.113.9', '203.0.113.9'],
  ['what stands left of it anybody may have written', 1, '1.1.1.1, 203.0.113.9', '203.0.113.9'],
  ['two proxies, the second from the right', 2, '1.1.1.1, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
  ['no spaces', 2, '1.1.1.1,203.0.113.9,10.0.0.1', '203.0.113.9'],
  ['IPv6', 1, '1.1.1.1, 2001:db8::9', '2001:db8::9'],
  ['IPv4 as IPv6', 1, '::ffff:203.0.113.9', '203.0.113.9'],
  ['too few', 2, '203.0.113.9', socket],
  ['no header', 1, undefined, socket],
  ['an empty header', 1, '', socket],
  ['an empty place', 1, '203.0.113.9, ', socket],
  ['no address', 1, 'unknown', socket],
  ['a name', 1, 'localhost', socket],
  ['an address with a port', 1, '203.0.113.9:80', socket],
  ['a text that would be another key', 1, '203.0.113.9\n', '203.0.113.9'],
])('The client behind proxies: %s', (_, proxies, forwarded, expected) => {
  expect(clientAddress({ peer: socket, forwarded }, proxies)).toBe(expected);
});

test('A socket that speaks both kinds names an IPv4 client as IPv4', () => {
  expect(clientAddress({ peer: '::ffff:198.51.100.7', forwarded: undefined }, 0)).toBe('198.51.100.7');
  expect(clientAddress({ peer: undefined, forwarded: undefined }, 0)).toBe('');
});

test.each([
  [0, 303],
  [1, 429],
])('With %i trusted proxies a made-up header is answered by %i', async (trustedProxies, status) => {
  const portal = await openPortalForTests({ trustedProxies });
  await crowdForTests(portal, '203.0.113.9');
  const reply = await portal.post('/en/letters/safeguards', goodForm(), {
    'x-forwarded-for': '192.0.2.1, 203.0.113.9',
  });
  expect(reply.status).toBe(status);
  if (status === 429) expect(shownOn(reply.body)).toEqual(['form:step-up']);
  await portal.close();
});
