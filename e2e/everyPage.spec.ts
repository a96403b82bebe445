import { readersPages } from '#e2e/support/pages.ts';
import { type PageRead, readPages } from '#e2e/support/readPages.ts';
import { expect, test } from '#e2e/support/test.ts';
import { type Seen, watch } from '#e2e/support/watch.ts';
import { bothDirections, languageNames, locales, wordsIn } from '#e2e/support/words.ts';
import { direction } from '#i18n/locales.ts';

/** What stands in for another page: a change of language leads to the first page. */
const standIns = [readersPages['not found'], readersPages.unavailable];

for (const locale of bothDirections) {
  const t = wordsIn(locale);

  test.describe(`every page that a reader or a frame can open, in ${locale}`, () => {
    // One worker opens the pages, and all that is said of them is looked up in what it wrote down.
    test.describe.configure({ mode: 'default' });
    let all: PageRead[] = [];
    let own: PageRead[] = [];
    let kept: unknown;
    let seen: Seen;
    let home: string;
    test.beforeAll(async ({ browser, portal }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext();
      seen = watch(context);
      home = portal.origin;
      all = await readPages(context, portal.origin, locale);
      own = all.filter(({ isFrame }) => !isFrame);
      kept = await context.storageState({ indexedDB: true });
      await context.close();
    });

    /** Says of every page that something is as it should be, and names each of which it is not. */
    const expectOf = (pages: PageRead[], what: (page: PageRead) => unknown, should: (page: PageRead) => unknown) =>
      expect(Object.fromEntries(pages.map((page) => [page.path, what(page)]))).toEqual(
        Object.fromEntries(pages.map((page) => [page.path, should(page)])),
      );

    test('fits a narrow telephone and a magnified screen without scrolling sideways, and its links can be hit', () => {
      expectOf(
        all,
        ({ narrow }) => narrow,
        () => ({ sticksOut: [], tooSmall: [] }),
      );
    });

    test('keeps text that is twice as large', () => {
      expectOf(
        own,
        ({ enlarged }) => enlarged,
        () => [],
      );
    });

    test('keeps text that a reader spaces wider', () => {
      expectOf(
        own,
        ({ spaced }) => spaced,
        () => [],
      );
    });

    test('has help, what leaving hides and the way out in the same place', () => {
      const places = own[0]?.safety;
      expect(places?.map(({ text }) => text)).toEqual([t('site.help'), t('site.leaving'), t('site.exit')]);
      for (const { place } of places ?? []) expect(Math.min(...place.slice(2))).toBeGreaterThan(0);
      expectOf(
        own,
        ({ safety }) => safety,
        () => places,
      );
    });

    test('is read in its order without its style: the way past, safety, the head, the text under its title, the foot', () => {
      expectOf(
        own,
        ({ order }) => [...order.slice(0, 4), order.at(-1), order.filter((part) => part === 'h1').length],
        () => ['skip', 'safety', 'header', 'main', 'footer', 1],
      );
      expectOf(
        own,
        ({ order }) => order.indexOf('h1') < [...order, 'form'].indexOf('form'),
        () => true,
      );
    });

    test('leads to itself in every language, and says which this is', () => {
      expectOf(
        own,
        ({ dir, languages }) => ({ dir, languages }),
        ({ path }) => ({
          dir: direction(locale),
          languages: locales.map((other) => ({
            name: languageNames[other],
            href: `/${other}${standIns.includes(path) ? '' : path}`,
            isHere: other === locale,
          })),
        }),
      );
    });

    test('tells no other host, and brings one script of ours', ({ javaScriptEnabled }) => {
      expectOf(
        all,
        ({ scripts }) => scripts,
        () => [expect.stringMatching(/^\/assets\/(page|embedded)\.[0-9a-f]{10}\.js$/)],
      );
      expectOf(
        all,
        ({ asked }) => asked.filter((url) => !url.startsWith(`${home}/`)),
        () => [],
      );
      expectOf(
        all,
        ({ asked }) => asked.filter((url) => url.endsWith('.js')).length,
        () => (javaScriptEnabled ? 1 : 0),
      );
      // Itself, a script, the icon, the rules for fetching ahead.
      expectOf(
        all,
        ({ asked }) => asked.length <= 4,
        () => true,
      );
      expect(seen).toEqual({ errors: [], foreign: [] });
    });

    test('leaves no trace on the device', () => {
      expect(kept).toEqual({ cookies: [], origins: [] });
    });
  });
}
