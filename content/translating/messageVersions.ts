import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatMessages } from '#i18n/flatMessages.ts';
import { locales } from '#i18n/locales.ts';
import type { Version } from './translations.ts';

/** Every message that has words, in every language. They carry no revision: one that is there is done. */
export const messageVersions = (folder: string): Version[] =>
  locales.flatMap((locale) => {
    const messages = flatMessages(JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')));
    return [...messages].flatMap(([name, words]) => (words.trim() ? [{ kind: 'messages', name, locale }] : []));
  });
