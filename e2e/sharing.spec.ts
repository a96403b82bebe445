import type { Page } from '@playwright/test';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

const shared = ['/positions/ncmec', '/news/virtual-global-taskforce', '/letters/safeguards'];

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  for (const path of shared) {
    test(`whoever passes on ${path} in ${locale} passes on its own address`, async ({ page, portal }) => {
      await page.goto(`/${locale}${path}`);
      const share = page.getByRole('region', { name: t('share.title') });
      const url = `${portal.origin}/${locale}${path}`;
      await expect(share.getByRole('textbox', { name: t('share.link') })).toHaveValue(url);
      const title = encodeURIComponent((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');
      for (const service of [t('share.email'), t('share.sms'), 'WhatsApp', 'Telegram', 'Bluesky', 'X']) {
        const link = share.getByRole('link', { name: service, exact: true });
        await expect(link).toHaveAttribute('href', new RegExp(encodeURIComponent(url)));
        expect(await link.getAttribute('href'), service).toContain(title);
      }
      // These two take an address and nothing else.
      for (const service of ['Facebook', 'LinkedIn']) {
        const href = await share.getByRole('link', { name: service, exact: true }).getAttribute('href');
        expect([...new URL(href ?? '').searchParams.values()], service).toEqual([url]);
      }
    });
  }

  test(`a reader passes a text on through the Mastodon server that she names, in ${locale}`, async ({
    page,
    portal,
  }) => {
    await page.goto(`/${locale}/positions/ncmec`);
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await page
      .getByRole('region', { name: t('share.title') })
      .getByRole('link', { name: 'Mastodon' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('mastodon.title'));
    await expect(page.getByRole('main').getByRole('link', { name: title })).toHaveAttribute(
      'href',
      `/${locale}/positions/ncmec`,
    );
    const server = page.getByRole('textbox', { name: t('mastodon.server') });
    await server.fill('Social.Example');
    await server.press('Enter');
    const link = page.getByRole('status').getByRole('link', { name: t('mastodon.go', { host: 'social.example' }) });
    const text = t('share.text', { title, url: `${portal.origin}/${locale}/positions/ncmec` });
    await expect(link).toHaveAttribute('href', `https://social.example/share?text=${encodeURIComponent(text)}`);
    await expect(link).toHaveAttribute('rel', /noreferrer/);
    await expect(page, 'nobody is sent away').toHaveURL(new RegExp(`^${portal.origin}/${locale}/share/mastodon\\?`));
  });

  test(`a reader who names no server is told so, and what she typed stays, in ${locale}`, async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.goto(`/${locale}/share/mastodon?page=/faq`);
    const server = page.getByRole('textbox', { name: t('mastodon.server') });
    for (const [typed, problem] of [
      ['my server', 'server:malformed'],
      ['', 'server:missing'],
    ] as const) {
      await server.fill(typed);
      await page.getByRole('button', { name: t('mastodon.button') }).click();
      const told = page.getByRole('alert').getByRole('link', { name: t(`mastodon.error.${problem}`) });
      await expect(told).toHaveAttribute('href', '#server');
      if (javaScriptEnabled) await expect(page.getByRole('alert')).toBeFocused();
      await expect(page).toHaveTitle(new RegExp(`^${t('form.errorPrefix')}`));
      await expect(server).toHaveValue(typed);
      await expect(server).toHaveAttribute('aria-invalid', 'true');
      await expect(server).toHaveAccessibleDescription(new RegExp(t(`mastodon.error.${problem}`)));
      await expect(page.getByRole('status')).toHaveCount(0);
    }
  });

  test(`a reader copies a link by a button @script, in ${locale}`, async ({ page, context, portal }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`/${locale}/positions/ncmec`);
    await page.getByRole('button', { name: t('share.copy') }).click();
    await expect(page.getByRole('status').filter({ hasText: t('share.copied') })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${portal.origin}/${locale}/positions/ncmec`,
    );
    await page.getByRole('button', { name: t('share.copyText') }).click();
    await expect(page.getByRole('status').filter({ hasText: t('share.textCopied') })).toBeVisible();
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      t('share.text', { title, url: `${portal.origin}/${locale}/positions/ncmec` }),
    );
  });
}

test.describe('where the device has a way of sharing of its own', () => {
  const t = wordsIn('en');
  const passedOn = (page: Page) => page.evaluate(() => (window as unknown as { passedOn: ShareData[] }).passedOn);

  for (const [how, name, isSelected] of [
    ['taken', '', false],
    ['called off', 'AbortError', false],
    ['refused', 'NotAllowedError', true],
  ] as const) {
    test(`a button opens it with the title and the link; when it is ${how}, the page says nothing wrong @script`, async ({
      page,
      portal,
    }) => {
      await page.addInitScript((name) => {
        const passedOn: ShareData[] = [];
        Object.assign(window, { passedOn });
        navigator.share = async (data = {}) => {
          passedOn.push(data);
          if (!navigator.userActivation.isActive) throw new DOMException('', 'NotAllowedError');
          if (name) throw new DOMException('', name);
        };
      }, name);
      await page.goto('/en/positions/ncmec');
      await page.getByRole('button', { name: t('share.native') }).click();
      const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
      expect(await passedOn(page)).toEqual([{ title, url: `${portal.origin}/en/positions/ncmec` }]);
      const selected = () =>
        page.evaluate(() =>
          document.activeElement instanceof HTMLInputElement ? document.activeElement.selectionEnd : 0,
        );
      if (isSelected) await expect.poll(selected).toBeGreaterThan(10);
      else expect(await selected()).toBe(0);
      await expect(page.getByRole('status').filter({ hasText: /./ })).toHaveCount(0);
    });
  }
});

test('nothing is left of the button for the own way of the device where there is none @script', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto('/en/positions/ncmec');
  await expect(page.getByRole('button', { name: wordsIn('en')('share.copy') })).toBeVisible();
  await expect(page.locator('[data-share]')).toHaveCount(0);
});

test('what sharing needs leaves nothing on the device', async ({ page, context }) => {
  await page.goto('/en/share/mastodon?page=/faq&server=social.example');
  await expect(page.getByRole('status')).toBeVisible();
  expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
});

test('the button that copies is not there where it cannot work', async ({ page, javaScriptEnabled }) => {
  await page.goto('/en/positions/ncmec');
  await expect(page.getByRole('button', { name: wordsIn('en')('share.copy') })).toHaveCount(javaScriptEnabled ? 1 : 0);
});
