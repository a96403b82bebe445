import { letterOf } from '#server/answers/portal.ts';
import { Refusal } from '#server/request/refusal.ts';
import type { Call } from './endpoints.ts';

/** What was said once of a log stays true; what may grow is asked for again. */
export const logCaching = {
  immutable: ['Cache-Control', 'public, max-age=31536000, immutable'],
  growing: ['Cache-Control', 'public, no-cache'],
} as const;

/** @throws Refusal 404 for an unknown letter */
export function checkLetter({ portal, slug }: Pick<Call, 'portal' | 'slug'>): void {
  if (!letterOf(portal.site, slug)) throw new Refusal(404, 'not-found');
}

/** @throws Refusal 400 for what is no whole number */
export function readIndex(text: string | null): number {
  if (text === null || !/^(0|[1-9]\d{0,14})$/.test(text)) throw new Refusal(400, 'bad-request');
  return Number(text);
}

/**
 * A size that the log has or had; what it has now, when none is named.
 *
 * @throws Refusal 400 for a size that it does not have yet
 */
export async function readSize({ portal, slug }: Pick<Call, 'portal' | 'slug'>, text: string | null): Promise<number> {
  const { size } = (await portal.services.heads.of(slug)).head;
  const asked = text === null ? size : readIndex(text);
  if (asked > size) throw new Refusal(400, 'bad-request');
  return asked;
}
