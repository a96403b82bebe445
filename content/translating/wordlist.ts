import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readWhole } from '#content/readFields.ts';
import { flatMessages } from '#i18n/flatMessages.ts';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';

/** A thing, the word chosen for it in a language, and what is not written for it. */
type Entry = {
  /** What is meant, in English. */
  means: string;
  say: string;
  why: string;
  /** Patterns (Unicode) that no message of the language may hold. */
  not?: readonly string[];
  /** Whether they hold for the texts of the language too. */
  texts?: boolean;
  /** A message may hold them where its English holds this. */
  unless?: string;
  /** The keys of messages, and the files of texts, that keep the word for a reason that `why` gives. */
  except?: readonly string[];
};

type Words = { place: string; words: string; key?: string; english?: string };

/** What words break an entry of a wordlist: where, the words found, what to say instead, and why. */
export function breaking({ say, why, not = [], texts, unless, except = [] }: Entry, all: readonly Words[]): string[] {
  if (not.length === 0) return [];
  const pattern = new RegExp(not.map((words) => `(?:${words})`).join('|'), 'u');
  const excused = unless === undefined ? undefined : new RegExp(unless, 'iu');
  return all
    .filter(
      ({ place, key, english }) =>
        !except.some((kept) => kept === key || place.startsWith(`${kept}:`)) &&
        (key === undefined ? texts : !excused?.test(english ?? '')),
    )
    .flatMap(({ place, words }) => {
      const found = pattern.exec(words)?.[0];
      return found === undefined ? [] : [`${place}: not “${found}” but “${say}”. ${why}`];
    });
}

/**
 * Holds the messages and texts of languages, unless told of all, to their wordlists, `i18n/wordlist/<language>.yaml`; a
 * language that has none has no fault. What changed in a text is history: it may name a word that was given up.
 *
 * @returns a sentence for each fault, with the file and the key or line
 */
export function wordlistFaults(of: readonly Locale[] = locales): string[] {
  return of.flatMap((locale) => {
    const [list] = globSync(`i18n/wordlist/${locale}.yaml`);
    if (!list) return [];
    const words = [...wordsOfMessages(locale), ...wordsOfTexts(locale)];
    return (parse(readFileSync(list, 'utf8')) as Entry[]).flatMap((entry) => breaking(entry, words));
  });
}

const messagesOf = (locale: Locale) => flatMessages(JSON.parse(readFileSync(`i18n/messages/${locale}.json`, 'utf8')));

function wordsOfMessages(locale: Locale): Words[] {
  const english = messagesOf(defaultLocale);
  return [...messagesOf(locale)].map(([key, message]) => ({
    place: `i18n/messages/${locale}.json: ${key}`,
    words: message.replaceAll(/\{\w+\}/g, ''),
    key,
    english: english.get(key) ?? '',
  }));
}

const wordsOfTexts = (locale: Locale): Words[] =>
  [...globSync(`content/*/${locale}/*.mdx`), ...globSync(`content/*/words.${locale}.yaml`)]
    .sort()
    .flatMap((file) => heldLines(readWhole(file)).map(({ line, words }) => ({ place: `${file}:${line}`, words })));

/** The lines of a text that are held to a wordlist: not those under `changes`, nor what a glossary says is avoided. */
export function heldLines(text: string): { line: number; words: string }[] {
  let isHistory = false;
  return text.split('\n').flatMap((words, index) => {
    if (/^\S/.test(words)) isHistory = words.startsWith('changes:');
    return isHistory || /^\s*avoid:/.test(words) ? [] : [{ line: index + 1, words }];
  });
}
