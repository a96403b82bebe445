import type { BrowserContext, Page } from '@playwright/test';
import { embeds, readersPages } from './pages.ts';
import { narrow, sticksOut, sticksOutEnlarged, sticksOutSpaced, tooSmall } from './reflow.ts';
import { type Locale, wordsIn } from './words.ts';

/** What one page of every kind shows, and does, when it is opened. */
export type PageRead = {
  /** Its address without the language, as `readersPages` has it; a frame's address as it is. */
  path: string;
  isFrame: boolean;
  /** What it asked for, itself first. */
  asked: string[];
  /** Where its scripts lie. */
  scripts: (string | null)[];
  dir: string;
  /** What it is made of, in the order in which it is read aloud or shown without its style. */
  order: string[];
  /** The ways to safety: what they are called, and where they stand on a wide screen. */
  safety: { text: string; place: number[] }[];
  /** Each language: what it is called, where it leads, and whether it is said to be this one. */
  languages: { name: string; href: string | null; isHere: boolean }[];
  /** Of a narrow telephone. */
  narrow: { sticksOut: string[]; tooSmall: string[] };
  spaced: string[];
  enlarged: string[];
};

/** Opens a page of every kind once, in one tab, and writes down what tests look at: to open them anew for each would take minutes. */
export async function readPages(context: BrowserContext, origin: string, locale: Locale): Promise<PageRead[]> {
  const page = await context.newPage();
  let asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const kinds = [
    ...Object.values(readersPages).map((path) => ({ path, isFrame: false })),
    ...Object.values(embeds(locale)).map((path) => ({ path, isFrame: true })),
  ];
  const read: PageRead[] = [];
  for (const { path, isFrame } of kinds) {
    await page.setViewportSize(narrow);
    asked = [];
    await page.goto(`${origin}${isFrame ? '' : `/${locale}`}${path}`);
    const onNarrow = { sticksOut: await sticksOut(page), tooSmall: await tooSmall(page) };
    const spaced = await sticksOutSpaced(page, locale);
    await page.setViewportSize({ width: 1280, height: 720 });
    const seen = await look(page, locale);
    const enlarged = await sticksOutEnlarged(page);
    read.push({ path, isFrame, asked, ...seen, narrow: onNarrow, spaced, enlarged });
  }
  return read;
}

const look = (page: Page, locale: Locale) => {
  const t = wordsIn(locale);
  return page.evaluate(
    ([safety, languages]) => {
      const linksIn = (label: string) => [...document.querySelectorAll<HTMLElement>(`nav[aria-label="${label}"] a`)];
      const parts =
        '.skip, .safety, body > header, main, main h1, main [role="alert"], main form, main details.testimony, main [role="note"], body > footer';
      return {
        dir: document.documentElement.dir,
        scripts: [...document.querySelectorAll('script:not([type="application/ld+json"])')].map((script) =>
          script.getAttribute('src'),
        ),
        order: [...document.querySelectorAll(parts)].map(
          ({ localName, className, role }) =>
            role || (localName === 'a' || localName === 'nav' ? className : localName),
        ),
        safety: linksIn(safety).map((link) => {
          const { x, y, width, height } = link.getBoundingClientRect();
          return { text: link.textContent.trim(), place: [x, y, width, height] };
        }),
        languages: linksIn(languages).map((link) => ({
          name: link.textContent.trim(),
          href: link.getAttribute('href'),
          isHere: link.ariaCurrent === 'true',
        })),
      };
    },
    [t('site.safety'), t('site.languages')] as const,
  );
};
