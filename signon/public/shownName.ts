import { initials } from '#signon/form/name.ts';
import type { Signature } from '#signon/signature.ts';

/** The name as its owner chose to show it: in full, its initials, or null. */
export function shownName({
  display,
  name,
  initials: kept,
}: Pick<Signature, 'display' | 'name' | 'initials'>): string | null {
  if (display === 'named') return name;
  if (display !== 'initials') return null;
  return name === null ? (kept ?? null) : initials(name);
}
