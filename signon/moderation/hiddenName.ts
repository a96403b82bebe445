import { lookAlike } from '#signon/form/lookAlike.ts';
import type { NameLook, RemovalReason, Signature } from '#signon/signature.ts';

/** The name that a signature is listed under, as it looks: letters and digits alone. null when only the organisers can read it. */
export function lookOfName({ letter, kind, name, organisation }: Signature): NameLook | null {
  const look = lookAlike((kind === 'organisation' ? organisation : name) ?? '').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return look === '' ? null : { letter, look };
}

/**
 * What is remembered of a name that a moderator takes out of the list, so that it is not listed again at once by another
 * signature: only a name that the public had read, for who meets it by signing learns that it waits; and not of a duplicate,
 * which is somebody's name.
 */
export function nameToRemember(signature: Signature, reason: RemovalReason): NameLook | null {
  const { kind, display, held } = signature;
  const wasShown = held === undefined || held === 'hidden' || held === 'hidden-before';
  const isInFull = kind === 'organisation' || display === 'named';
  return wasShown && isInFull && reason !== 'moderated-duplicate' ? lookOfName(signature) : null;
}
