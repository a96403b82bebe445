import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainWords } from '#i18n/fallback.ts';
import { checkText } from './check/checkPage.ts';
import { type Draft, put, within } from './draft.ts';
import { putOrigin } from './page/putOrigin.ts';

/** Finishes what Next exported and is no page: mails as text, and feeds, data, the sitemap and robots.txt. */
export function writeTexts(draft: Draft): void {
  const { from, origin } = draft;
  const textOf = (name: string) => plainWords(putOrigin(readFileSync(join(from, name), 'utf8'), origin));
  for (const name of globSync('mail/*/text/*.txt', { cwd: from }).sort()) {
    const path = `/${name.replace('/text/', '/')}`;
    within(draft, path, () => {
      const text = textOf(name);
      draft.mails.set(path, text);
      put(draft, path, `filled${path}`, text, { cache: 'private', template: 'mail' });
      return checkText(path, text, origin);
    });
  }
  const others = '{*/feed.{atom,json},data/**/*.{csv,json},sitemap.xml,robots.txt}';
  for (const name of globSync(others, { cwd: from }).sort()) {
    const path = `/${name}`;
    within(draft, path, () => {
      const text = textOf(name);
      draft.texts.set(path, text);
      put(draft, path, `public${path}`, text, { cache: 'revalidate' });
      return checkText(path, text, origin);
    });
  }
}
