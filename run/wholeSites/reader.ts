import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '#run/build/browser.ts';

let browser: Browser | undefined;

/** A reader with a browser of her own, on a telephone. */
export async function newReader(): Promise<Page> {
  browser ??= await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  return browser.newPage({ viewport: { width: 390, height: 844 } });
}

/** All readers leave. */
export async function leave(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** Fills in the form of a page. */
export async function fill(reader: Page, filled: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(filled)) {
    const field = reader.locator(`form[method="post"] [name="${name}"]`);
    const type = await field.first().evaluate((element) => element.getAttribute('type') ?? element.localName);
    if (type === 'radio') await reader.locator(`[name="${name}"][value="${value}"]`).check();
    else if (type === 'checkbox') await field.check();
    else if (type === 'select') await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Presses the button of the form. @returns the status of the answer */
export async function press(reader: Page): Promise<number> {
  const answered = reader.waitForResponse((answer) => answer.request().method() === 'POST');
  await reader.locator('form[method="post"] [type="submit"]').first().click();
  return (await answered).status();
}
