import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { builders } from './support/builders.ts';
import type { Portal } from './support/portal.ts';
import { fillForm, someone, submit } from './support/signing.ts';
import { expect, test } from './support/test.ts';
import { type Locale, wordsIn } from './support/words.ts';

// What a sandbox or a policy of the other site forbids, the browser says aloud.
const forbidden = /sandbox|Unsafe attempt|frame-src|Blocked (form submission|opening|script)|permission is not set/;
const t = wordsIn('en');
const letter = '/en/letters/safeguards';

/** The newest script at its own address, as the guide for other sites has it. */
const [path = '', integrity = ''] =
  [...readFileSync('docs/embedding.md', 'utf8').matchAll(/`(\/embed\.\w+\.js)` +\| +`(sha384-[^`]+)`/g)]
    .at(-1)
    ?.slice(1) ?? [];
const scriptOf = ({ origin }: Portal) =>
  `<script type="module" src="${origin}${path}" integrity="${integrity}" crossorigin></script>`;
const element = ({ origin }: Portal, kind: string, slug: string, lang: Locale, page: string, more = '') =>
  `<private-protected-embed kind="${kind}" slug="${slug}" lang="${lang}" ${more}><a href="${origin}/${lang}${page}">The link to ${slug}</a></private-protected-embed>`;

/** How much higher a frame is than what is in it, in CSS pixels. */
const spare = async (frame: Locator) => {
  const [own, content] = await Promise.all([
    frame.evaluate(({ clientHeight }) => clientHeight),
    frame
      .contentFrame()
      .locator('html')
      .evaluate((html) => Math.ceil(html.getBoundingClientRect().height)),
  ]);
  return own - content;
};

/** The frame of the letter's form in a sandbox. */
const inSandbox = async (page: Page, site: string): Promise<FrameLocator> => {
  await page.goto(site);
  return page.frameLocator('iframe');
};

test('@script four embeds in three languages stand on a page that forbids nearly all and is isolated; each is as high as its content, also after it was narrow', async ({
  page,
  otherSite,
  portal,
}) => {
  const own: [kind: string, slug: string, lang: Locale, page: string, more?: string][] = [
    ['letter', 'safeguards', 'en', '/letters/safeguards', 'partner="nobody-known"'],
    ['position', 'ncmec', 'es', '/positions/ncmec'],
    ['answer', 'what-it-is', 'ar', '/faq/what-it-is'],
    ['count', 'safeguards', 'ar', '/letters/safeguards'],
  ];
  const policy = `default-src 'none'; img-src data:; script-src ${portal.origin}; frame-src ${portal.origin}`;
  const site = otherSite.showing(own.map((one) => element(portal, ...one)).join('') + scriptOf(portal), {
    'content-security-policy': policy,
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  });
  await page.goto(site);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  const frames = page.locator('private-protected-embed iframe');
  await expect(frames).toHaveCount(4);
  const settle = async () => {
    for (const frame of await frames.all()) {
      await frame.scrollIntoViewIfNeeded();
      await expect.poll(() => spare(frame)).toBe(0);
    }
  };
  await settle();
  await expect(page.getByText('The link to')).toHaveCount(4);
  for (const link of await page.getByText('The link to').all()) await expect(link).toBeHidden();
  for (const [index, [, , lang]] of own.entries())
    await expect(frames.nth(index).contentFrame().locator('html')).toHaveAttribute('lang', lang);
  await expect(frames.first()).toHaveAttribute('src', `${portal.origin}/embed${letter}?partner=nobody-known`);

  const wide = await frames.nth(1).getAttribute('height');
  await page.setViewportSize({ width: 256, height: 720 });
  await settle();
  expect(Number(await frames.nth(1).getAttribute('height'))).toBeGreaterThan(Number(wide));
  for (const frame of await frames.all())
    expect(
      await frame
        .contentFrame()
        .locator('html')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await settle();
  expect(await frames.nth(1).getAttribute('height')).toBe(wide);
});

test('@script a script that comes late, as consent managers load it, still fits two frames of one page', async ({
  page,
  otherSite,
  portal,
}) => {
  const frame = (of: string) => `<iframe src="${portal.origin}/embed${of}" title="framed" height="900"></iframe>`;
  await page.goto(otherSite.showing(frame('/en/positions/ncmec') + frame('/ar/letters/safeguards/count')));
  for (const framed of page.frames().slice(1)) await expect(framed.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(
    (src) => document.body.append(Object.assign(document.createElement('script'), { src })),
    `${portal.origin}/embed.js`,
  );
  for (const index of [0, 1]) await expect.poll(() => spare(page.locator('iframe').nth(index))).toBe(0);
});

test.describe('where the other site forbids it,', () => {
  test.use({ expectedErrors: forbidden });

  test('@script there is the link in the place of the frame', async ({ page, otherSite, portal }) => {
    const site = otherSite.showing(
      element(portal, 'letter', 'safeguards', 'en', '/letters/safeguards') + scriptOf(portal),
      {
        'content-security-policy': "frame-src 'none'",
      },
    );
    await page.goto(site);
    await expect(page.locator('private-protected-embed')).toHaveCSS('display', 'block');
    await expect(page.locator('iframe')).toHaveCount(0);
    await page.getByRole('link', { name: 'The link to safeguards' }).click();
    await expect(page).toHaveURL(portal.origin + letter);
  });

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin allow-popups'])
    test(`@script no form is a dead button, and every link says its address: ${sandbox}`, async ({
      page,
      otherSite,
      portal,
    }) => {
      const frame = await inSandbox(page, otherSite.framing(`${portal.origin}/embed${letter}`, `sandbox="${sandbox}"`));
      await expect(frame.getByText(t('embed.noForms'))).toBeVisible();
      await expect(frame.getByRole('note').locator('code')).toHaveText(portal.origin + letter);
      await expect(frame.getByRole('button')).toHaveCount(0);
      await expect(frame.getByRole('textbox')).toHaveCount(0);
      await frame.getByRole('link', { name: t('embed.sign') }).click();
      await expect(frame.getByRole('status')).toContainText(portal.origin + letter);
      await frame.getByRole('link', { name: t('site.help') }).click();
      await expect(frame.getByRole('status')).toContainText(`${portal.origin}/en/help`);
      expect(await frame.locator('html').evaluate(() => String(getSelection()))).toBe(`${portal.origin}/en/help`);
      await expect.poll(() => page.context().pages().length).toBe(1);
    });

  test('@script a link opens a tab of its own where only that is allowed', async ({ page, otherSite, portal }) => {
    const sandbox = 'sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox"';
    const frame = await inSandbox(page, otherSite.framing(`${portal.origin}/embed${letter}`, sandbox));
    await expect(frame.getByRole('button', { name: t('form.submit') })).toBeVisible();
    await expect(frame.getByText(t('embed.noForms'))).toBeHidden();
    const opened = page.waitForEvent('popup');
    await frame.getByRole('link', { name: t('form.consentLink') }).click();
    await expect(await opened).toHaveURL(`${portal.origin}/en/privacy`);
    await expect(frame.getByRole('status')).toBeHidden();
  });

  test('@script without script too the frame says how to go on, with the whole address', async ({
    page,
    otherSite,
    portal,
  }) => {
    for (const of of [letter, '/en/positions/ncmec']) {
      const frame = await inSandbox(page, otherSite.framing(`${portal.origin}/embed${of}`, 'sandbox=""'));
      await expect(frame.getByRole('status')).toHaveText(`${t('embed.address')} ${portal.origin}${of}`);
    }
  });
});

test('@script a site that means ill learns the height and nothing else, whatever it says to the frame, and cannot move it', async ({
  page,
  otherSite,
  portal,
}) => {
  await page.addInitScript(() => {
    if (self !== top) return;
    const heard: unknown[] = [];
    addEventListener('message', ({ data }) => heard.push(data));
    Object.assign(self, { heard });
  });
  await page.goto(otherSite.framing(`${portal.origin}/embed${letter}#?secret=hostile`));
  const frame = page.frameLocator('iframe');
  await frame.getByRole('textbox', { name: t('form.name'), exact: true }).fill('Mira Vale');
  await frame.getByRole('textbox', { name: t('form.email') }).fill('mira@example.org');
  await page.evaluate(() => {
    const framed = document.querySelector('iframe')?.contentWindow;
    for (const said of [
      { type: 'ready' },
      { message: 'ready', secret: 'other' },
      { message: 'ready', secret: '"><script>' },
      { type: 'height', height: 1 },
      { message: 'link', value: 'https://evil.example/', secret: 'hostile' },
      'ready',
      null,
    ])
      framed?.postMessage(said, '*');
  });
  const heard = () => page.evaluate(() => (self as unknown as { heard: object[] }).heard);
  await expect
    .poll(async () => (await heard()).filter((one) => JSON.stringify(one).includes('"other"')).length)
    .toBe(1);
  for (const one of await heard())
    expect(one).toEqual(
      'type' in one
        ? { type: 'height', height: expect.any(Number) }
        : { message: 'height', value: expect.any(Number), secret: expect.stringMatching(/^(hostile|other)$/) },
    );
  expect(page.frames()[1]?.url()).toBe(`${portal.origin}/embed${letter}#?secret=hostile`);
  await expect(frame.getByRole('textbox', { name: t('form.name'), exact: true })).toHaveValue('Mira Vale');
});

test.describe('in what a builder of sites makes of it,', () => {
  test.use({ expectedErrors: forbidden });

  for (const { name, make, isOpen } of builders)
    test(`@script the element is ${isOpen ? 'a frame whose form signs' : 'the link inside of it'}: ${name}`, async ({
      page,
      otherSite,
      portal,
    }) => {
      const pasted = element(portal, 'letter', 'safeguards', 'en', '/letters/safeguards') + scriptOf(portal);
      await page.goto(otherSite.showing(make(pasted, otherSite.showing)));
      const link = page.getByRole('link', { name: 'The link to safeguards' });
      if (!isOpen) {
        await expect(page.locator('script, iframe')).toHaveCount(0);
        await link.click();
        await expect(page).toHaveURL(portal.origin + letter);
        return;
      }
      const round = name.startsWith('Wix') ? page.frameLocator('iframe') : page;
      const frame = round.locator('private-protected-embed iframe').contentFrame();
      const mira = someone();
      await fillForm(frame, 'en', mira);
      await submit(frame, 'en');
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(t('sent.title'));
    });
});
