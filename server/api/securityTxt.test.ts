import { expect, test } from 'vitest';
import { openPortalForTests, type PortalOptions } from '#server/http/portalForTests.ts';

const path = '/.well-known/security.txt';

async function askedOf(options: PortalOptions) {
  const portal = await openPortalForTests(options);
  const answer = await portal.ask(path);
  await portal.close();
  return answer;
}

test('Who finds a weakness reads whom to tell, in which languages, and until when the file holds (RFC 9116)', async () => {
  const operator = { name: 'A coalition', email: 'security@letter.example', address: '' };
  const { status, headers, body } = await askedOf({ operator });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=86400',
  });
  expect(body).toBe(
    [
      'Contact: mailto:security@letter.example',
      'Expires: 2027-05-21T12:30:00.000Z',
      'Preferred-Languages: en, es, ar',
      'Canonical: https://letter.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test('While nobody answers for the portal there is no such file, rather than one that leads nowhere', async () => {
  expect((await askedOf({})).status).toBe(404);
});
