import { expect, test } from 'vitest';
import { letter, unseen } from '#server/pages/linksForTests.ts';
import { shownOn } from '#server/site/siteForTests.ts';
import { goodForm, openPortalForTests } from './portalForTests.ts';

test('What goes wrong in us is told by an id, and neither page nor log repeats what a person sent', async () => {
  const broken = () => Promise.reject(new TypeError('no room for ana@example.org'));
  const portal = await openPortalForTests({ wrap: (store) => ({ ...store, transact: broken, link: broken }) });
  const pages = [await portal.post(letter, goodForm()), await portal.ask(`${letter}/confirm/${unseen}`)];
  for (const { status, headers, body } of pages) {
    expect(status).toBe(500);
    expect(shownOn(body)).toEqual(['broken']);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toContain('ana@');
  }
  expect(portal.logged).toHaveLength(2);
  expect(portal.logged[0]).toMatchObject({
    event: 'request.failed',
    fields: { id: pages[0]?.headers['x-request-id'], method: 'POST', error: 'TypeError' },
  });
  expect(JSON.stringify(portal.logged)).not.toMatch(/ana@|xxxx|127\.0\.0\.1/);
  await portal.close();
});
