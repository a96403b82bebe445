import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { type OtherSite, openOtherSite } from './otherSite.ts';
import { type Portal, removeFolder, startPortal } from './portal.ts';
import { type Seen, watch } from './watch.ts';

type Options = {
  /** What the browser must complain of in these tests; elsewhere it must not complain of anything. */
  expectedErrors: RegExp | null;
  /** Where these tests lead out of the portal. The test answers for that host itself. */
  expectedHost: RegExp | null;
};
type PerTest = {
  /** Another person with a browser of their own. */
  newReader: (options?: BrowserContextOptions) => Promise<Page>;
  seen: Seen;
};
type PerWorker = { portal: Portal; otherSite: OtherSite };

/** Every test has a real portal. */
export const withPortal = base.extend<object, Pick<PerWorker, 'portal'>>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs from here
    async ({}, use) => {
      const portal = await startPortal();
      await use(portal);
      await portal.stop();
      removeFolder(portal.dataDir);
    },
    { scope: 'worker' },
  ],
});

/** Every test has another site, too; it fails when a browser complains, or asks another host for anything. */
export const test = withPortal.extend<Options & PerTest, Pick<PerWorker, 'otherSite'>>({
  otherSite: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const site = await openOtherSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ portal }, use) => use(portal.origin),
  expectedErrors: [null, { option: true }],
  expectedHost: [null, { option: true }],
  seen: [
    async ({ context, expectedErrors, expectedHost }, use) => {
      const seen = watch(context);
      await use(seen);
      check(seen, expectedErrors, expectedHost);
    },
    { auto: true },
  ],
  newReader: async ({ browser, expectedErrors, expectedHost }, use) => {
    const opened: { context: BrowserContext; seen: Seen }[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push({ context, seen: watch(context) });
      return context.newPage();
    });
    for (const { context, seen } of opened) {
      await context.close();
      check(seen, expectedErrors, expectedHost);
    }
  },
});

function check({ errors, foreign }: Seen, expectedErrors: RegExp | null, expectedHost: RegExp | null) {
  expect(
    errors.filter((text) => !expectedErrors?.test(text)),
    'what the browser complained of',
  ).toEqual([]);
  expect(
    foreign.filter((url) => !expectedHost?.test(new URL(url).host)),
    'requests to other hosts',
  ).toEqual([]);
}

export { expect };
