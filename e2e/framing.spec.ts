import { embeds, readersPages } from '#e2e/support/pages.ts';
import { askToSign, hasSigned, someone } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';

// The last one is Chromium's own page that stands in the place of ours, where script is off.
test.use({ expectedErrors: /X-Frame-Options|frame-ancestors|'createHTML' on 'TrustedTypePolicy'/ });

test('another site cannot frame any page for readers, nor lay something over the button of a link', async ({
  page,
  otherSite,
  portal,
}) => {
  const links = [await askToSign(portal, someone()), await hasSigned(portal, someone())];
  for (const url of [...Object.values(readersPages).map((path) => `${portal.origin}/en${path}`), ...links]) {
    await test.step(url, async () => {
      await page.goto(otherSite.framing(url));
      await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
    });
  }
});

test('every page says itself that it may not be framed; embeds say that they may', async ({ portal, request }) => {
  const links = [await askToSign(portal, someone()), await hasSigned(portal, someone())];
  for (const url of [
    ...Object.values(readersPages).map((path) => `/ar${path}`),
    ...links,
    '/',
    '/api/letters/safeguards',
  ]) {
    const headers = (await request.get(url, { maxRedirects: 0 })).headers();
    expect(headers['x-frame-options'], url).toBe('DENY');
    if (url !== '/') expect(headers['content-security-policy'], url).toMatch(/; frame-ancestors 'none'$/);
  }
  for (const url of Object.values(embeds('ar'))) {
    const headers = (await request.get(url)).headers();
    expect(headers, url).not.toHaveProperty('x-frame-options');
    expect(headers['content-security-policy'], url).toMatch(/; frame-ancestors \*$/);
  }
});
