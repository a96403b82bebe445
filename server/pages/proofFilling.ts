import type { Filling } from '#blanks/filling.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Portal } from '#server/answers/portal.ts';
import { proofAsked } from '#server/letters/organisations/verificationLine.ts';
import { viewProof } from '#signon/prove.ts';
import type { Signature } from '#signon/signature.ts';
import { inLocale } from './inLocale.ts';

/** What the own page of who signed for an organisation says of its proof; nothing for a person. */
export function proofFilling(
  { services }: Portal,
  signature: Signature,
  locale: Locale,
): Required<Pick<Filling<'signature'>, 'blanks' | 'outcomes'>> {
  const view = viewProof(signature, services.checks !== null);
  if (view === null) return { blanks: {}, outcomes: [] };
  const asked = view === 'provable' ? proofAsked(services.keys, signature) : null;
  const blanks = {
    ...(asked && { 'verification.name': asked.name, 'verification.line': asked.line, 'verification.url': asked.url }),
    ...(signature.proof && { 'verification.on': inLocale(locale).day(signature.proof.at) }),
  };
  return { blanks, outcomes: ['organisation', `verification:${view}`] };
}
