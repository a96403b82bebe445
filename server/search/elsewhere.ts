import type { Searchable } from '#blanks/searchEntry.ts';
import { placesByPhrase } from './placesByPhrase.ts';
import type { Terms } from './terms.ts';

const helpOfCountry = /#([A-Z]{2})-name$/;

/** Those that many people type a country in besides their own. */
const spokenWidely = ['ar', 'en', 'es', 'fr', 'hi', 'pt', 'ru', 'zh'];

/**
 * Makes what tells how a place is called in other languages: the title of the same place there, what editors say there that
 * it is about, and the name of its country as it is said there and widely. Who needs help types the word that comes to mind.
 *
 * @param others what the search of the other languages reads
 */
export function elsewhereReader(others: readonly Searchable[], terms: Terms): (url: string) => string {
  const titles = others.map(({ entries }) => new Map(entries.map(({ url, title }) => [placeOf(url), title])));
  const places = others.map(({ words }) => placesByPhrase(words.pages, terms.in));
  return (url) =>
    [
      ...titles.map((title) => title.get(placeOf(url)) ?? ''),
      ...places.map(({ of }) => of(url).keywords),
      ...countryNames(helpOfCountry.exec(url)?.[1]),
    ].join('\n');
}

/** An address without its language. */
const placeOf = (url: string) => url.replace(/^\/[^/#]+/, '');

function countryNames(country: string | undefined): string[] {
  if (country === undefined) return [];
  const own = new Intl.Locale('und', { region: country }).maximize().language;
  return [own, ...spokenWidely].map(
    (language) => new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? '',
  );
}
