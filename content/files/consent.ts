import { basename, join } from 'node:path';
import { readFields } from '#content/readFields.ts';
import type { Consent } from '#content/schema/testimony.ts';
import { defaultLocale } from '#i18n/locales.ts';

/**
 * Whether a text is a testimony that was given to the portal and may not be shown any more: its day has passed, or it was
 * taken back. The consent stands in the original, and holds for each language.
 *
 * @param folder the content folder
 * @param file the path under it
 * @param today as "2026-11-26"
 */
export function isConsentOver(folder: string, file: string, today: string): boolean {
  if (!file.startsWith('voices/')) return false;
  const consent = readFields(join(folder, 'voices', defaultLocale, basename(file))).consent as Consent | undefined;
  return consent !== undefined && (consent.takenBack !== undefined || today > consent.until);
}
