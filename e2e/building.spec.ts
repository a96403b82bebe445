import { countOf } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`an editor chooses what to show, sees it, and pastes the code into another site, in ${locale}`, async ({
    page,
    portal,
    otherSite,
  }) => {
    await page.goto(`/${locale}/positions/ncmec`);
    await page.getByText(t('embed.title'), { exact: true }).click();
    await page
      .getByRole('link', { name: t('builder.from') })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/embed\\?what=position/ncmec$`));
    await page.getByLabel(t('builder.lang'), { exact: true }).selectOption('es');
    await page.getByLabel(t('builder.theme.label'), { exact: true }).selectOption('dark');
    await page.getByRole('button', { name: t('builder.show') }).click();
    const shown = page.locator('main iframe');
    await expect(shown).toHaveAttribute('src', '/embed/es/positions/ncmec?theme=dark');
    await expect(page.frameLocator('main iframe').getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByLabel(t('builder.lang'), { exact: true })).toHaveValue('es');
    await expect(page.getByLabel(t('builder.what'), { exact: true })).toHaveValue('position/ncmec');
    const code = await page.getByRole('textbox', { name: t('builder.way.frame.label'), exact: true }).inputValue();
    expect(code).toContain(`src="${portal.origin}/embed/es/positions/ncmec?theme=dark"`);
    await page.goto(otherSite.showing(code));
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('the code is copied by a button, and the example for programs runs on another site @script', async ({
  page,
  context,
  portal,
  otherSite,
}) => {
  const t = wordsIn('en');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/embed?what=count/safeguards');
  const box = page.getByRole('textbox', { name: t('builder.way.mail.label') });
  await page
    .getByRole('button', { name: t('builder.way.copy') })
    .last()
    .click();
  await expect(page.getByRole('status').filter({ hasText: t('builder.way.copied') })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await box.inputValue());
  await page.goto('/en/data');
  const example = (await page.locator('pre').textContent()) ?? '';
  expect(example).toContain(`${portal.origin}/api/letters/safeguards`);
  await page.goto(otherSite.showing(example));
  await expect(page.locator('#signed')).toHaveText(`${await countOf(portal)} (open)`);
});

test('@script all that the builder offers is led to it from the page that it is taken from', async ({ portal }) => {
  const read = async (path: string) => (await fetch(portal.origin + path)).text();
  const select = /<select id="what".*?<\/select>/s.exec(await read('/en/embed'))?.[0] ?? '';
  // One request of a position leads to the others: the builder lists them together.
  const words = [...select.matchAll(/<option value="([^"]+)"/g)].flatMap(([, word = '']) =>
    /ask-(?!1$)/.test(word) ? [] : word,
  );
  expect(words.length).toBeGreaterThan(50);
  const pages = new Map<string, Promise<string>>();
  await Promise.all(
    words.map(async (word) => {
      const built = (await read(`/en/embed?what=${word}`)).split('id="built"')[1] ?? '';
      const page = /<a href="([^"#]+)/.exec(built)?.[1] ?? '';
      if (!pages.has(page)) pages.set(page, read(page));
      const leads = (await pages.get(page))?.includes(`href="/en/embed?what=${word}"`);
      expect({ word, page, leads }).toEqual({ word, page, leads: true });
    }),
  );
});
