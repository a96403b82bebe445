import type { Filling } from '#blanks/filling.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Portal } from '#server/answers/portal.ts';
import { verificationAsked } from '#server/letters/organisations/verificationLine.ts';
import type { Signature } from '#signon/signature.ts';
import { viewVerification } from '#signon/verification.ts';
import { inLocale } from './inLocale.ts';

/** What the own page of who signed for an organisation says of its verification; nothing for a person. */
export function verificationFilling(
  { services }: Portal,
  signature: Signature,
  locale: Locale,
): Required<Pick<Filling<'signature'>, 'blanks' | 'outcomes'>> {
  const view = viewVerification(signature, services.checks !== null);
  if (view === null) return { blanks: {}, outcomes: [] };
  const asked = view === 'provable' ? verificationAsked(services.keys, signature) : null;
  const blanks = {
    ...(asked && { 'verification.name': asked.name, 'verification.line': asked.line, 'verification.url': asked.url }),
    ...(signature.verification && { 'verification.on': inLocale(locale).day(signature.verification.at) }),
  };
  return { blanks, outcomes: ['organisation', `verification:${view}`] };
}
