import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test(`the first page leads to the letter, the questions, the figures and a voice that is closed, in ${locale}`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: t('home.readLetter') })).toBeInViewport({ ratio: 1 });
    for (const [name, path] of [
      [t('home.readLetter'), '/letters/safeguards'],
      [t('faq.title'), '/faq'],
      [t('home.allFigures'), '/figures'],
    ] as const)
      await expect(main.getByRole('link', { name, exact: true })).toHaveAttribute('href', `/${locale}${path}`);
    await expect(main.getByText(t('figures.doesNotMean'))).toBeVisible();
    const said = main.getByRole('link', { name: t('voices.withSources') });
    await expect(said).toBeHidden();
    await main.getByText(t('voices.open')).click();
    await expect(said).toHaveAttribute('href', new RegExp(`^/${locale}/voices#`));
  });

  test(`the first page leads to the other side of the argument, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await page
      .getByRole('region', { name: t('home.otherSide') })
      .getByRole('link', { name: t('home.otherSideLink') })
      .click();
    await expect(page).toHaveURL(`/${locale}/faq/opposing-views`);
  });

  test(`a reader picks a question of the explainer and lands on its answer, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/faq`);
    const question = page
      .getByRole('navigation', { name: t('faq.contents') })
      .getByRole('link')
      .nth(4);
    const words = (await question.textContent()) ?? '';
    await question.click();
    const heading = page.getByRole('heading', { level: 2, name: words, exact: true });
    await expect(heading).toBeInViewport();
    const bar = await page.getByRole('navigation', { name: t('site.safety') }).boundingBox();
    const title = await heading.boundingBox();
    expect(title?.y, 'the heading is not under the bar').toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  });

  test(`a reader sees who asks for what, and finds the original, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/positions`);
    await page.locator('a[href$="/positions/ncmec"]').click();
    await expect(page).toHaveURL(`/${locale}/positions/ncmec`);
    const facts = page.getByRole('article').locator('dl.facts');
    await expect(facts.getByText(t('positions.who'), { exact: true })).toBeVisible();
    await expect(facts.getByRole('link')).toHaveAttribute('href', /^https:\/\//);
    await expect(page.getByRole('heading', { level: 2, name: t('positions.asks') })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: t('positions.questions') })).toBeVisible();
  });

  test(`a claim leads to the source it comes from, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/positions/ncmec`);
    await page
      .getByRole('article')
      .getByRole('link', { name: t('sources.cite', { number: '2' }), exact: true })
      .first()
      .click();
    await expect(page).toHaveURL(/#source-2$/);
    const source = page.locator('#source-2');
    await expect(source).toBeInViewport();
    await expect(source.getByRole('link').first()).toHaveAttribute('href', /^https?:\/\//);
  });

  test(`on a wide screen the sources stand beside the text, never on it, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/${locale}/faq`);
    await expect(page.locator('.beside').first()).toBeVisible();
    const onText = await page.locator('.beside').evaluateAll((notes) =>
      notes.filter((note) => {
        const [mine, theirs] = [note.getBoundingClientRect(), note.closest('p, li')?.getBoundingClientRect()];
        return mine.width > 0 && theirs && mine.left < theirs.right && theirs.left < mine.right;
      }),
    );
    expect(onText).toHaveLength(0);
  });

  test(`a reader of the news sees who released it and when, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/news`);
    await page.getByRole('main').getByRole('link').first().click();
    await expect(page).toHaveURL(`/${locale}/news/virtual-global-taskforce`);
    for (const fact of ['news.publisher', 'news.date', 'news.original'])
      await expect(page.getByText(t(fact), { exact: true })).toBeVisible();
  });

  test(`a doubtful reader finds every source in one place, the weak ones marked, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/sources`);
    const sources = page.getByRole('main').getByRole('listitem');
    expect(await sources.count()).toBeGreaterThan(100);
    await expect(sources.filter({ hasNot: page.getByRole('link') })).toHaveCount(0);
    await expect(sources.filter({ hasText: t('sources.weak') }).first()).toBeVisible();
  });
}

test('a reader of a translation learns that nobody has reviewed it, and reads the original by one click', async ({
  page,
}) => {
  const t = wordsIn('ar');
  await page.goto('/ar/positions/ncmec');
  await page
    .getByRole('note')
    .getByRole('link', { name: t('translation.original') })
    .click();
  await expect(page).toHaveURL('/en/positions/ncmec');
  await expect(page.getByRole('link', { name: wordsIn('en')('translation.original') })).toHaveCount(0);
});
