import type { FrameLocator, Page } from '@playwright/test';
import { expect, withPortal } from '#e2e/support/test.ts';
import { wordsIn } from '#e2e/support/words.ts';
import { editors, logIn } from './editor.ts';
import { installWordPress } from './installWordPress.ts';
import { people, startWordPress, type WordPress } from './startWordPress.ts';

const test = withPortal.extend<object, { wordPress: WordPress }>({
  wordPress: [
    async ({ portal }, use) => {
      installWordPress();
      const wordPress = await startWordPress(portal.origin);
      await use(wordPress);
      await wordPress.stop();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

const pasted = ['/en/letters/safeguards', '/en/positions/ncmec', '/en/faq/what-it-is'];
const t = wordsIn('en');

/** How high a frame is, and its content; both in CSS pixels. */
async function heights(page: Page, index: number): Promise<{ frame: number; content: number }> {
  const box = page.locator('iframe.wp-embedded-content').nth(index);
  return {
    frame: await box.evaluate((frame) => frame.clientHeight),
    content: await box
      .contentFrame()
      .locator('html')
      .evaluate((html) => Math.ceil(html.getBoundingClientRect().height)),
  };
}

/** Within the bounds that WordPress keeps frames in. */
const asHighAs = (content: number) => Math.min(Math.max(content, 200), 1000);

const writers = (Object.keys(editors) as (keyof typeof editors)[]).flatMap((editor) =>
  (Object.keys(people) as (keyof typeof people)[]).map((person) => ({ editor, person })),
);
for (const { editor, person } of writers) {
  const who = person === 'admin' ? 'an admin' : 'an author, who may paste no frames,';
  test.describe(`What ${who} pastes into the ${editor} editor of WordPress`, () => {
    const picture = `test-results/wordpress-${editor}-${person}`;
    let post: { id: number; url: string };

    test.beforeAll(async ({ browser, portal, wordPress }) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
      const addresses = pasted.map((path) => portal.origin + path);
      const html = `<iframe src="${portal.origin}/embed/en/positions/ncmec" title="by hand"></iframe>`;
      await logIn(page, wordPress.origin, person);
      post = await editors[editor](page, wordPress.origin, `Pasted by ${person}`, { addresses, html });
      await page.screenshot({ path: `${picture}-editor.png` });
      await page.close();
    });
    test.beforeEach(({ page }) => page.goto(post.url).then(() => {}));

    const framed = (page: Page, index: number): FrameLocator =>
      page.locator('iframe.wp-embedded-content').nth(index).contentFrame();

    test('is kept as addresses, each shown as a frame; a frame pasted as code is only for admins', async ({
      page,
      portal,
      wordPress,
    }) => {
      const content = wordPress.contentOf(post.id);
      for (const path of pasted) expect(content).toContain(portal.origin + path);
      await expect(page.locator('iframe.wp-embedded-content')).toHaveCount(pasted.length);
      expect(content.includes('<iframe')).toBe(person === 'admin');
      for (const [index] of pasted.entries())
        await expect(framed(page, index).getByRole('heading', { level: 1 })).toBeVisible();
      for (const quote of await page.locator('blockquote.wp-embedded-content').all()) await expect(quote).toBeHidden();
    });

    test('is as high as what is in it, grows when the window narrows and shrinks when it widens', async ({ page }) => {
      const settled = async (index: number) => {
        // A frame that is not in sight is not laid out anew.
        await page.locator('iframe.wp-embedded-content').nth(index).scrollIntoViewIfNeeded();
        await expect
          .poll(async () => {
            const { frame, content } = await heights(page, index);
            return frame - asHighAs(content);
          })
          .toBe(0);
        return (await heights(page, index)).frame;
      };
      for (const [index] of pasted.entries()) await settled(index);
      const wide = await settled(0);
      await page.screenshot({ path: `${picture}.png` });
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await settled(0)).toBeGreaterThan(wide);
      await page.screenshot({ path: `${picture}-phone.png` });
      await page.setViewportSize({ width: 1280, height: 720 });
      expect(await settled(0)).toBe(wide);
    });

    test('has no dead button: it says how to sign, with a link that works and the whole address', async ({
      page,
      portal,
    }) => {
      const letter = framed(page, 0);
      await expect(letter.getByText(t('embed.noForms'))).toBeVisible();
      await expect(letter.locator('.cannot-sign code')).toHaveText(`${portal.origin}/en/letters/safeguards`);
      for (const [index] of pasted.entries())
        await expect(framed(page, index).locator('button, input, select').filter({ visible: true })).toHaveCount(0);
      await letter.getByRole('link', { name: t('embed.sign') }).click();
      await expect(page).toHaveURL(`${portal.origin}/en/letters/safeguards`);
    });

    test('leads to the whole text; where WordPress lets no link out, the frame says the address', async ({
      page,
      portal,
    }) => {
      const position = framed(page, 1);
      const source = position.locator('a[rel~="noreferrer"][href^="https:"]').first();
      await source.click();
      await expect(position.locator('.address')).toContainText((await source.getAttribute('href')) ?? '?');
      await position.getByRole('link', { name: t('site.help') }).click();
      await expect(position.locator('.address')).toContainText(`${portal.origin}/en/help`);
      await page.screenshot({ path: `${picture}-address.png` });
      await position.getByRole('link', { name: t('embed.readMore') }).click();
      await expect(page).toHaveURL(`${portal.origin}/en/positions/ncmec`);
    });
  });
}
