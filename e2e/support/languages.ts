import type { Locator, Page } from '@playwright/test';
import { type Locale, languageNames, wordsIn } from './words.ts';

/** Opens the list of languages in the head of a page. @param locale the language of the page */
export async function openLanguages(page: Page, locale: Locale): Promise<Locator> {
  const languages = page.getByRole('navigation', { name: wordsIn(locale)('site.languages') });
  await languages.getByText(languageNames[locale]).first().click();
  return languages;
}
