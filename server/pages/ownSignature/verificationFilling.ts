import type { Filling } from '#blanks/filling.ts';
import type { Locale } from '#i18n/locales.ts';
import type { OwnDetails } from '#server/letters/ownSignature/ownDetails.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import type { Signature } from '#signon/signature.ts';

/** What the own page of who signed for an organisation says of its verification; nothing for a person. */
export function verificationFilling(
  { verification: view, asked }: Pick<OwnDetails, 'verification' | 'asked'>,
  signature: Signature,
  locale: Locale,
): Required<Pick<Filling<'signature'>, 'blanks' | 'outcomes'>> {
  if (view === null) return { blanks: {}, outcomes: [] };
  const blanks = {
    ...(asked && { 'verification.name': asked.name, 'verification.line': asked.line, 'verification.url': asked.url }),
    ...(signature.verification && { 'verification.on': inLocale(locale).day(signature.verification.at) }),
  };
  return { blanks, outcomes: ['organisation', `verification:${view}`] };
}
