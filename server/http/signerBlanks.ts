import type { Locale } from '#i18n/locales.ts';
import { initials } from '#signon/name.ts';
import type { Signature } from '#signon/signature.ts';
import { inLocale } from './inLocale.ts';

/** What the holder of a confirmation link sees of the signature before and after confirming: no more than is asked about. */
export const signerBlanks = (signature: Signature, locale: Locale): Record<string, string> => ({
  'signer.name': signature.name,
  'signer.shownAs': shownAs(signature),
  'signer.country': inLocale(locale).country(signature.country),
  'signer.organisation': signature.organisation ?? '',
});

/** All that is kept of a signature, for its owner. */
export const ownerBlanks = (signature: Signature, locale: Locale): Record<string, string> => ({
  ...signerBlanks(signature, locale),
  'signer.email': signature.email,
  'signer.role': signature.role ?? '',
  'signer.website': signature.website ?? '',
  'signer.signedAt': inLocale(locale).day(signature.signedAt),
  'signer.confirmedAt': signature.confirmedAt === null ? '' : inLocale(locale).day(signature.confirmedAt),
  'signer.letterVersion': signature.letterVersion,
  'signer.consentVersion': signature.consentVersion,
  [`checked.display.${signature.display}`]: 'checked',
});

/** Who chose to be counted without a name has no `signer.shownAs`; the page says so instead. */
export const signerOutcomes = ({ display }: Signature): string[] => (display === 'anonymous' ? ['shown:anonymous'] : []);

/** Whether the owner is told that the names wait for somebody to look at them. */
export const heldOutcomes = ({ held, display, kind }: Signature): string[] => (held && (display !== 'anonymous' || kind === 'organisation') ? ['held'] : []);

const shownAs = ({ display, name }: Signature) => (display === 'named' ? name : display === 'initials' ? initials(name) : '');
