import type { SearchEntry } from '#blanks/searchEntry.ts';
import { normalise } from './normalise.ts';
import { plainText } from './plainText.ts';

/** Each line of the directory of help, whose anchor begins with its country. */
const line = /\/help#[a-z]{2,3}-\d+$/;

const typedNumber = /\d(?:[\s().\-/]*\d)*/g;

/** Shorter ones are years and counts, too. */
const shortestSure = 5;

/**
 * Makes what tells the places of the lines of help that somebody typed the name or the number of. A name that other pages bear, too, may be
 * meant for them. A short number counts where nothing else was asked.
 */
export function helpLineReader(entries: readonly SearchEntry[], locale: string): (asked: string) => string[] {
  const spoken = (text: string) => ` ${plainText(text, locale)} `;
  const others = entries.filter(({ url }) => !url.includes('/help#')).map(({ title }) => spoken(title));
  const names = entries
    .filter(({ url }) => line.test(url))
    .map(({ url, title }) => ({ url, name: spoken(nameOf(title)) }))
    .filter(({ name }) => /\p{L}/u.test(name) && !others.some((title) => title.includes(name)));
  const numbers = entries.flatMap(({ url, numbers = [] }) => numbers.map((number) => ({ url, number })));

  return (asked) => {
    const said = spoken(asked);
    const plain = normalise(asked);
    const typed = [...plain.matchAll(typedNumber)].map(([number]) => number.replace(/\D/g, ''));
    const isAll = !/\p{L}/u.test(plain);
    const called = numbers.filter(({ number }) =>
      typed.some((digits) => digits === number && (isAll || digits.length >= shortestSure)),
    );
    const named = names.filter(({ name }) => said.includes(name));
    return [...new Set([...named, ...called].map(({ url }) => url.replace(/^\/[^/#]+/, '')))];
  };
}

/** A title without who runs the line and what it is for. */
const nameOf = (title: string) => title.replace(/\(.*?\)|[:;,].*/gu, '');
