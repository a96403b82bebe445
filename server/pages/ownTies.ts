import type { OutcomeOf } from '#blanks/list.ts';
import type { Locale } from '#i18n/locales.ts';
import { friendsTold } from '#server/letters/friends/friendLink.ts';
import { partnerNamed } from '#server/letters/partners/findPartner.ts';
import type { Services } from '#server/letters/services.ts';
import { leastFriends, nextTold } from '#signon/friends.ts';
import { unknownPartner } from '#signon/partner.ts';
import type { Signature } from '#signon/signature.ts';
import { wordsBlanks } from './arrival.ts';
import { inLocale } from './inLocale.ts';

/** Through whom a signature came and what was agreed to there, as its signer sees it before and after confirming. */
export async function tieBlanks({ store, partnersOf }: Pick<Services, 'store' | 'partnersOf'>, signature: Signature) {
  const tie = await store.partners.tieOf(signature.id);
  if (!tie || tie.partner === unknownPartner) return { tie, blanks: {} };
  const name = partnerNamed(partnersOf(signature.letter), tie.partner)?.name ?? tie.partner;
  const agreed = tie.consent && { 'partner.words': tie.consent.words, ...wordsBlanks(tie.consent.language) };
  return { tie, blanks: { 'partner.name': name, ...agreed } };
}

/** What the own page says of that, and of the friends whom its owner counts if she asked for it. */
export async function ownTies(services: Services, signature: Signature, locale: Locale) {
  const { tie, blanks } = await tieBlanks(services, signature);
  const outcomes: OutcomeOf<'signature'>[] = [];
  if (tie?.partner === unknownPartner) outcomes.push('partner:other');
  if (tie?.consent) outcomes.push('partner:consented');
  const link = await services.store.friends.linkOf(signature.id);
  if (!link) return { blanks, outcomes: [...outcomes, 'friends:off' as const] };
  const now = services.now();
  const told = friendsTold(services.keys, link, now);
  outcomes.push('friends:on');
  if (told === null) outcomes.push('friends:early');
  else if (told < leastFriends) outcomes.push('friends:few');
  const query = `?friend=${link.code}`;
  return {
    outcomes,
    blanks: {
      ...blanks,
      'friend.query': query,
      'friend.encoded': encodeURIComponent(query),
      'friend.count': told !== null && told >= leastFriends ? inLocale(locale).number(told) : '',
      'friend.next': inLocale(locale).minute(nextTold(now)),
    },
  };
}
