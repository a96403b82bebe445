import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { closedBuilders, openBuilders } from './support/builders.ts';
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

/** The letter as each way of pasting it brings it. */
const pastedOf = (portal: Portal, oembed: Record<string, unknown> = {}) => ({
  element: element(portal, 'letter', 'safeguards', 'en', '/letters/safeguards') + scriptOf(portal),
  frame: `<iframe src="${portal.origin}/embed${letter}" title="framed" width="100%" height="900" style="border:0" loading="lazy"></iframe>`,
  oembed,
});

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

/** The words of a PDF, in the order in which they stand in it. */
async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: file.numPages }, async (_, index) => {
    const { items } = await (await file.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return (await Promise.all(pages)).join('');
}

/** Waits until each frame is as high as what is in it. */
async function settle(frames: Locator) {
  for (const frame of await frames.all()) {
    await frame.scrollIntoViewIfNeeded();
    await expect.poll(() => spare(frame), { intervals: [20, 50, 100] }).toBe(0);
  }
}

test('@script four embeds in three languages stand on a page that forbids nearly all and is isolated; each is as high as its content, also after it was narrow and on paper', async ({
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
  await settle(frames);
  await expect(page.getByText('The link to')).toHaveCount(4);
  for (const link of await page.getByText('The link to').all()) await expect(link).toBeHidden();
  for (const [index, [, , lang]] of own.entries())
    await expect(frames.nth(index).contentFrame().locator('html')).toHaveAttribute('lang', lang);
  await expect(frames.first()).toHaveAttribute('src', `${portal.origin}/embed${letter}?partner=nobody-known`);

  const wide = await frames.nth(1).getAttribute('height');
  await page.setViewportSize({ width: 256, height: 720 });
  await settle(frames);
  expect(Number(await frames.nth(1).getAttribute('height'))).toBeGreaterThan(Number(wide));
  for (const frame of await frames.all())
    expect(
      await frame
        .contentFrame()
        .locator('html')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBe(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await settle(frames);
  expect(await frames.nth(1).getAttribute('height')).toBe(wide);

  const position = frames.nth(1).contentFrame().locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(position).toHaveCSS('background-color', 'rgb(16, 23, 31)');
  // Sources are on paper, and nothing is cut off: each frame ends with its date and licence.
  await expect(position.locator('.asks > li').first().getByRole('link')).toHaveCount(2);
  const paper = await textOfPdf(await page.pdf());
  expect(paper.match(/CC BY 4\.0/g)).toHaveLength(own.length);
  expect(paper).toMatch(/20\d\d/);
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
  await settle(page.locator('iframe'));
});

test.describe('where the other site forbids it,', () => {
  test.use({ expectedErrors: forbidden });

  test('@script there is the link in the place of the frame; builders that take it out leave that link', async ({
    page,
    otherSite,
    portal,
  }) => {
    const pasted = pastedOf(portal);
    const left = closedBuilders.map(({ make }) => make(pasted, otherSite.showing));
    await page.goto(
      otherSite.showing(pasted.element + left.join(''), { 'content-security-policy': "frame-src 'none'" }),
    );
    await expect(page.locator('private-protected-embed')).toHaveCSS('display', 'block');
    await expect(page.locator('iframe')).toHaveCount(0);
    await expect(page.locator('script')).toHaveCount(1);
    const links = page.getByRole('link', { name: 'The link to safeguards' });
    await expect(links).toHaveCount(1 + closedBuilders.length);
    for (const link of await links.all()) await expect(link).toHaveAttribute('href', portal.origin + letter);
    await links.first().click();
    await expect(page).toHaveURL(portal.origin + letter);
  });

  test('@script a sandbox leaves no dead button, and every link says its address or opens a tab of its own', async ({
    page,
    otherSite,
    portal,
  }) => {
    const framed = (sandbox: string, of = letter) =>
      `<iframe src="${portal.origin}/embed${of}" title="framed" width="600" height="900" sandbox="${sandbox}"></iframe>`;
    const own = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox';
    const without = ['allow-scripts', 'allow-scripts allow-same-origin allow-popups'];
    const still = [letter, '/en/positions/ncmec'];
    await page.goto(
      otherSite.showing(
        [...[...without, own].map((one) => framed(one)), ...still.map((of) => framed('', of))].join(''),
      ),
    );
    const frames = page.locator('iframe');
    for (const [index] of without.entries()) {
      const frame = frames.nth(index).contentFrame();
      await expect(frame.getByText(t('embed.noForms'))).toBeVisible();
      await expect(frame.getByRole('note').locator('code')).toHaveText(portal.origin + letter);
      await expect(frame.getByRole('button')).toHaveCount(0);
      await expect(frame.getByRole('textbox')).toHaveCount(0);
      await frame.getByRole('link', { name: t('embed.sign') }).click();
      await expect(frame.getByRole('status')).toContainText(portal.origin + letter);
      await frame.getByRole('link', { name: t('site.help') }).click();
      await expect(frame.getByRole('status')).toContainText(`${portal.origin}/en/help`);
      expect(await frame.locator('html').evaluate(() => String(getSelection()))).toBe(`${portal.origin}/en/help`);
      expect(page.context().pages()).toHaveLength(1);
    }
    // Without script nothing is noticed, so it is said in any case.
    for (const [index, of] of still.entries())
      await expect(
        frames
          .nth(3 + index)
          .contentFrame()
          .getByRole('status'),
      ).toHaveText(`${t('embed.address')} ${portal.origin}${of}`);
    const escaping = frames.nth(2).contentFrame();
    await expect(escaping.getByRole('button', { name: t('form.submit') })).toBeVisible();
    await expect(escaping.getByText(t('embed.noForms'))).toBeHidden();
    const opened = page.waitForEvent('popup');
    await escaping.getByRole('link', { name: t('form.consentLink') }).click();
    await expect(await opened).toHaveURL(`${portal.origin}/en/privacy`);
    await expect(escaping.getByRole('status')).toBeHidden();
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

test('@script in what builders of sites make of it the form signs, though the browser keeps nothing for other sites', async ({
  page,
  otherSite,
  portal,
  request,
}) => {
  // As browsers do that block storage of third parties: whatever asks for it fails.
  await page.addInitScript(() => {
    if (self === top) return;
    const forbidden = {
      get() {
        throw new DOMException('The user keeps nothing', 'SecurityError');
      },
    };
    for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(self, store, forbidden);
    Object.defineProperty(Document.prototype, 'cookie', forbidden);
  });
  const asked = await request.get(`${portal.origin}/api/oembed?url=${encodeURIComponent(portal.origin + letter)}`);
  const pasted = pastedOf(portal, await asked.json());
  for (const { name, make } of openBuilders)
    await test.step(name, async () => {
      await page.goto(otherSite.showing(make(pasted, otherSite.showing)));
      const round = name.startsWith('Wix') ? page.frameLocator('iframe') : page;
      const frame = round.frameLocator(`iframe[src^="${portal.origin}/embed/"]`);
      await fillForm(frame, 'en', someone());
      await submit(frame, 'en');
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(t('sent.title'));
    });
});
