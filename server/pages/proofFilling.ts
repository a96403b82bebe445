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
): { blanks: Record<string, string>; outcomes: string[] } {
  const view = viewProof(signature, services.checks !== null);
  if (view === null) return { blanks: {}, outcomes: [] };
  const asked = view === 'provable' ? proofAsked(services.keys, signature) : null;
  const blanks: Record<string, string> = asked
    ? { 'proof.name': asked.name, 'proof.line': asked.line, 'proof.url': asked.url }
    : {};
  if (signature.proof) blanks['proof.on'] = inLocale(locale).day(signature.proof.at);
  return { blanks, outcomes: ['organisation', `proof:${view}`] };
}
