import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';
import { direction } from '#i18n/locales.ts';

/** The words of a message before its number. */
const opening = (message: string) => message.split('…')[0] ?? '';

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`a claim leads to the view that answers it, and the view back to the claim, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/positions/ncmec`);
    await page.locator('#ask-1 .answered').getByRole('link').click();
    await expect(page).toHaveURL(`/${locale}/views#v-crin`);
    const way = page.locator('#v-crin a[href$="/positions/ncmec#ask-1"]');
    await expect(way).toBeHidden();
    await page.locator('#v-crin summary', { hasText: opening(t('views.answers', { count: '…' })) }).click();
    await way.click();
    await expect(page).toHaveURL(`/${locale}/positions/ncmec#ask-1`);
    await expect(page.locator('#ask-1')).toBeInViewport();
  });

  test(`on a phone views are folded but for the one that a link leads to, on wide screens and paper none is, in ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${locale}/views#v-crin`);
    const [led, other] = [page.locator('#v-crin .sides'), page.locator('#v-eff .sides')];
    await expect(led).toBeVisible();
    await expect(other).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(other).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#v-eff summary', { hasText: t('views.reply') }).click();
    await expect(other).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.locator('.view .sides').last()).toBeVisible();
  });

  test(`a view stands beside the paragraph that it answers, under it on a phone, and leads back there, in ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/${locale}/views#v-grimm`);
    await page.locator('#v-grimm summary', { hasText: opening(t('views.answers', { count: '…' })) }).click();
    await page.locator('#v-grimm a[href$="/faq/data#data-v-grimm"]').click();
    const view = page.locator('#data-v-grimm');
    await expect(view).toBeInViewport();
    await expect(view.getByRole('link')).toHaveAttribute('href', `/${locale}/views#v-grimm`);
    const paragraph = page.getByRole('paragraph').filter({ has: view });
    const [beside, text] = [await view.boundingBox(), await paragraph.boundingBox()];
    if (!beside || !text) throw new Error('the view and its paragraph are on the page');
    expect(beside.x >= text.x + text.width || beside.x + beside.width <= text.x, 'beside it').toBe(true);
    expect(beside.y, 'at its height').toBeLessThan(text.y + text.height + 100);
    await page.setViewportSize({ width: 360, height: 740 });
    const [under, column] = [await view.boundingBox(), await paragraph.boundingBox()];
    if (!under || !column) throw new Error('the view and its paragraph are on the page');
    expect(under.y + under.height, 'under it').toBeGreaterThan(column.y + column.height - 60);
    expect(under.x >= column.x && under.x + under.width <= column.x + column.width, 'in its column').toBe(true);
  });

  test(`a proposal leads to those who speak for it and against it, and they lead back, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/solutions`);
    const proposal = page.locator('#client-side-scanning');
    for (const view of ['v-iwf', 'v-levy-robinson', 'v-bugs', 'v-isoc'])
      await expect(proposal.locator(`a[href$="/views#${view}"]`)).toBeVisible();
    await page.goto(`/${locale}/views`);
    for (const [view, how] of [
      ['v-isoc', 'answers'],
      ['v-iwf', 'supports'],
    ] as const)
      await page.locator(`#${view} summary`, { hasText: opening(t(`views.${how}`, { count: '…' })) }).click();
    await expect(page.locator('#v-isoc a[href$="/solutions#client-side-scanning"]')).toBeVisible();
    await page.locator('#v-iwf a[href$="/solutions#client-side-scanning"]').click();
    await expect(proposal).toBeInViewport();
  });

  test(`every way between a claim and a view has its way back, in ${locale}`, async ({ page }) => {
    const backFrom: Record<string, string[]> = {};
    await page.goto(`/${locale}/views`);
    for (const view of await page.locator('section.view').all())
      backFrom[(await view.getAttribute('id')) ?? ''] = await view
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const path of [
      '/faq/data',
      '/faq/opposing-views',
      '/positions/ncmec',
      '/positions/ecpat',
      '/positions/child-rescue-coalition',
      '/news/virtual-global-taskforce',
    ]) {
      await page.goto(`/${locale}${path}`);
      const ways = await page
        .locator('.answered a')
        .evaluateAll((links) =>
          links.map((link) => [
            link.getAttribute('href')?.split('#')[1] ?? '',
            link.closest('[id^="ask-"], [id^="question-"], [id*="-v-"]')?.id ?? '',
          ]),
        );
      expect(ways.length, `answers on ${path}`).toBeGreaterThan(0);
      for (const [view = '', part = ''] of ways)
        expect(
          backFrom[view]?.some((href) => href.startsWith(`/${locale}${path}`) && href.endsWith(part)),
          `${view} leads back to ${path} ${part}`,
        ).toBe(true);
    }
  });

  test(`a source leads back to where it is cited, on its page and in the bibliography, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/positions/ncmec`);
    await page.getByRole('link', { name: t('sources.back', { number: '7' }) }).click();
    await expect(page).toHaveURL(/#citation-7$/);
    await expect(page.locator('#citation-7')).toBeInViewport();
    await page.goto(`/${locale}/sources`);
    const source = page.locator('#crin-2023');
    await source.locator('a[href*="/positions/ncmec#citation-"]').click();
    const citation = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    await expect(citation).toBeInViewport();
    await citation.click();
    await expect(page.locator('.sources li:target')).toContainText('CRIN');
  });

  test(`two citations in a row follow each other as the words do, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/embed/${locale}/faq/what-it-is`);
    const [first, second] = await Promise.all(
      ['1', '4'].map((number) =>
        page.locator('sup + sup, sup:has(+ sup)').getByText(number, { exact: true }).first().boundingBox(),
      ),
    );
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 999)), 'on one line').toBeLessThan(5);
    expect(Math.sign((second?.x ?? 0) - (first?.x ?? 0))).toBe(direction(locale) === 'rtl' ? -1 : 1);
  });

  test(`a text leads to its topics, and a topic to all that is found under it, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/news/virtual-global-taskforce`);
    await page.locator('.topics').getByRole('link').first().click();
    await expect(page).toHaveURL(`/${locale}/topics/policing`);
    for (const href of [
      '/news/virtual-global-taskforce',
      '/views#v-police-chiefs',
      '/solutions#lawful-access',
      '/timeline#tl-2024-04b',
      '/figures/uk-arrests',
    ])
      await expect(page.getByRole('main').locator(`a[href="/${locale}${href}"]`)).toBeVisible();
  });

  test(`under a topic a testimony shows its title and what it speaks of, none of its words, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/topics/survivors`);
    const entry = page.getByRole('listitem').filter({ has: page.locator('a[href$="/voices#second-survivor"]') });
    await expect(entry.getByRole('paragraph')).toHaveText(new RegExp(t('voices.warning.family-abuse')));
    await page.goto(`/${locale}/voices`);
    const said = await page.locator('details.testimony p').allTextContents();
    expect(said.length).toBeGreaterThan(3);
    await page.goto(`/${locale}/topics/survivors`);
    const words = (await page.getByRole('main').textContent()) ?? '';
    for (const paragraph of said) expect(words).not.toContain(paragraph.slice(0, 40));
  });

  test(`a reader sees what changed in a text, and how errors are corrected, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/positions/ecpat`);
    const history = page.locator('.history');
    await history.getByText(t('article.changes')).click();
    await expect(history.getByRole('listitem').first()).toBeVisible();
    await history.getByRole('link', { name: t('article.corrections') }).click();
    await expect(page).toHaveURL(`/${locale}/corrections`);
    const made = page.getByRole('region', { name: t('corrections.made') });
    const corrected = made.getByRole('listitem').filter({ has: page.locator(`a[href="/${locale}/faq/data"]`) });
    await expect(corrected.getByText('NCMEC').first()).toBeVisible();
  });
}
