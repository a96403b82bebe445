import type { Blanks } from '#blanks/filling.ts';
import { direction, isLocale } from '#i18n/locales.ts';
import { letterOf } from '#server/answers/portal.ts';
import type { PublicCounts } from '#server/letters/counts/readCounts.ts';
import { isFriendCode } from '#server/letters/friends/friendLink.ts';
import { findPartner, partnerNamed, partnersOf } from '#server/letters/partners/findPartner.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import type { Visit } from '#server/pages/visit.ts';
import { withoutLinkEnd } from '#server/request/linkEnd.ts';
import type { FoundPartner } from '#signon/partners/partner.ts';

/** Whether what stands behind `?` may say how a reader came. */
export const tellsArrival = (search: string): boolean => /[?&](?:partner|friend)=/.test(search);

/** How a reader came to a letter: by a partner's link (`?partner=SLUG`), by that of somebody who has signed (`?friend=CODE`), or by none. */
type Arrival = {
  partner: FoundPartner | null;
  /** The code of a friend's link; whether there is one is looked up when somebody signs. */
  friend: string | null;
  /** There are few: one for each partner, and what is unknown is one. */
  key: string;
};

/** What a link says, whatever stands behind it. */
const end = (query: URLSearchParams, name: string) => withoutLinkEnd(query.get(name) ?? '');

type OnLetter = Pick<Visit<'letter'>, 'portal' | 'query' | 'letter' | 'template'>;

/** Through whom somebody comes to a letter, by what its address says. */
export function arrivalOf({ portal: { site, now }, query, letter, template }: OnLetter): Arrival {
  const partner = findPartner(partnersOf(site)(letter), end(query, 'partner'), template.locale, now());
  const code = end(query, 'friend');
  const friend = isFriendCode(code) ? code : null;
  const named = partner && `${partner.is} ${partner.is === 'unknown' ? '' : partner.slug}`;
  return { partner, friend, key: [named ?? '', friend ? 'friend' : ''].join('/').replace(/^\/$/, '') };
}

/** What the page of a letter says of how its reader came; a partner before a friend. */
export async function arrivalBlanks(
  { portal: { site, readings }, letter, template: { locale } }: Omit<OnLetter, 'query'>,
  { partner: found, friend }: Arrival,
  counts: PublicCounts | null,
): Promise<Blanks<'letter'>> {
  const words = letterOf(site, letter)?.arrivalWords[locale];
  if (!words) return {};
  if (!found) return friend ? { 'arrival.note': words.byFriend, 'arrival.without': words.withoutFriend } : {};
  if (found.is === 'unknown') return { 'arrival.note': words.unknown };
  const partner = partnerNamed(partnersOf(site)(letter), found.slug);
  if (!partner) return {};
  if (found.is === 'away') return { 'arrival.note': words.away.replace('{name}', () => partner.name) };
  const count = counts ? (await readings.partnerCounts(letter)).get(found.slug) : undefined;
  return {
    query: `?partner=${found.slug}`,
    'partner.name': partner.name,
    'partner.page': partner.page,
    'partner.logo': partner.logo ?? '',
    'partner.words': found.words.words,
    ...wordsBlanks(found.words.language),
    'partner.hash': found.words.hash,
    'partner.through': words.through,
    'partner.box': words.box,
    ...(count !== undefined && {
      'partner.done': words.done.replace('{count}', () => inLocale(locale).number(count)),
    }),
  };
}

/** The language of what a partner's box says, and its direction. */
export const wordsBlanks = (language: string) => ({
  'partner.language': language,
  'partner.direction': isLocale(language) ? direction(language) : 'auto',
});
