import { valuesOf } from '#blanks/filling.ts';
import type { SiteLetter } from '#blanks/site.ts';
import { defaultLocale, type Locale } from '#i18n/locales.ts';
import type { Services } from '#server/letters/services.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import { isCounted } from '#signon/organisations/organisation.ts';
import { shownName } from '#signon/public/shownName.ts';
import type { Signature } from '#signon/signature.ts';

/** What the holder of a confirmation link sees of the signature before and after confirming: no more than is asked about. */
export const signerBlanks = (signature: Signature, locale: Locale) => ({
  'signer.name': signature.name ?? '',
  'signer.shownAs': shownName(signature) ?? '',
  'signer.country': inLocale(locale).country(signature.country),
  'signer.organisation': signature.organisation ?? '',
});

/** How many counted with a signature when it began to count, by the step before: so its owner learns of nobody else what the public is not told. */
export async function numberBlank(
  services: Pick<Services, 'signerNumber'>,
  id: string,
  locale: Locale,
): Promise<{ 'signer.number'?: string }> {
  const counted = await services.signerNumber(id);
  return counted ? { 'signer.number': inLocale(locale).number(counted.number) } : {};
}

/** Within what time the public is usually told of a change, as COUNT_STEP says. */
export const stepBlank = ({ countStep }: { countStep: number }, locale: Locale) => ({
  countStep: inLocale(locale).duration(countStep),
});

/** All that is kept of a signature, for its owner. */
export const ownerBlanks = (signature: Signature, locale: Locale, letter: SiteLetter | null) => ({
  ...signerBlanks(signature, locale),
  'signer.email': signature.email ?? '',
  'signer.role': signature.role ?? '',
  'signer.website': signature.website ?? '',
  'signer.signedAt': inLocale(locale).day(signature.signedAt),
  'signer.confirmedAt': signature.confirmedAt === null ? '' : inLocale(locale).day(signature.confirmedAt),
  'signer.letterVersion': signature.letterVersion,
  'signer.consentVersion': signature.consentVersion,
  'signer.consent': consentOf(signature, letter)?.words ?? '',
  'signer.consentLanguage': consentOf(signature, letter)?.language ?? '',
  ...valuesOf([[`checked.display.${signature.display}`, 'checked']]),
  ...(signature.updates && { 'checked.updates': 'checked' }),
});

/**
 * The words that a signer agreed to: those of the form's language or, where that version has none in it, the English ones
 * that stood there; null when the version was not kept.
 */
export function consentOf(
  { consentVersion, locale }: Signature,
  letter: SiteLetter | null,
): { words: string; language: string } | null {
  const version = letter?.consents[consentVersion] ?? {};
  const language = [locale, defaultLocale].find((candidate) => Object.hasOwn(version, candidate));
  return language === undefined ? null : { words: version[language] ?? '', language };
}

/** Who chose to be counted without a name has no `signer.shownAs`; the page says so instead. */
export const signerOutcomes = ({ display }: Signature): 'shown:anonymous'[] =>
  display === 'anonymous' ? ['shown:anonymous'] : [];

/** Whether the owner is told that the names wait for somebody to look at them, or that somebody has taken them out of the list. */
export function heldOutcomes(signature: Signature): ('held' | 'hidden')[] {
  const { held, display, kind } = signature;
  if (held === 'hidden') return ['hidden'];
  return held && isCounted(signature) && (display !== 'anonymous' || kind === 'organisation') ? ['held'] : [];
}

/** What its owner is told that only the organisers can read. */
export const sealedOutcomes = ({ name, email }: Signature): ('sealed:email' | 'sealed:name')[] => [
  ...(email === null ? ['sealed:email' as const] : []),
  ...(name === null ? ['sealed:name' as const] : []),
];
