import type { OutcomeOf } from '#blanks/templates/templates.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Portal } from '#server/answers/portal.ts';
import type { OwnDetails } from '#server/letters/ownSignature/ownDetails.ts';
import { partnerNamed, partnersOf } from '#server/letters/partners/findPartner.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import { wordsBlanks } from '#server/pages/letter/arrival.ts';
import type { Tie } from '#server/store/port/partners.ts';
import { leastFriends, nextTold } from '#signon/friends/friends.ts';
import { unknownPartner } from '#signon/partners/partner.ts';
import type { Signature } from '#signon/signature.ts';

/** Through whom a signature came and what was agreed to there, as its signer sees it before and after confirming. */
export function tieBlanks(site: Portal['site'], { letter }: Signature, tie: Tie | null) {
  if (!tie || tie.partner === unknownPartner) return {};
  const name = partnerNamed(partnersOf(site)(letter), tie.partner)?.name ?? tie.partner;
  const agreed = tie.consent && { 'partner.words': tie.consent.words, ...wordsBlanks(tie.consent.language) };
  return { 'partner.name': name, ...agreed };
}

/** What the own page says of that, and of the friends whom its owner counts if she asked for it. */
export function ownTies(
  { site, now }: Portal,
  signature: Signature,
  { tie, friends }: Pick<OwnDetails, 'tie' | 'friends'>,
  locale: Locale,
) {
  const blanks = tieBlanks(site, signature, tie);
  const outcomes: OutcomeOf<'signature'>[] = [];
  if (tie?.partner === unknownPartner) outcomes.push('partner:other');
  if (tie?.consent) outcomes.push('partner:consented');
  if (!friends) return { blanks, outcomes: [...outcomes, 'friends:off' as const] };
  const { code, told } = friends;
  outcomes.push('friends:on');
  if (told === null) outcomes.push('friends:early');
  else if (told < leastFriends) outcomes.push('friends:few');
  const query = `?friend=${code}`;
  return {
    outcomes,
    blanks: {
      ...blanks,
      'friend.query': query,
      'friend.encoded': encodeURIComponent(query),
      'friend.count': told !== null && told >= leastFriends ? inLocale(locale).number(told) : '',
      'friend.next': inLocale(locale).minute(nextTold(now())),
    },
  };
}
