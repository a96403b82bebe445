import { skeletonOf } from '#signon/form/skeleton.ts';
import type { NameSkeleton, RemovalReason, Signature } from '#signon/signature.ts';

/** The name that a signature is listed under, as it looks: letters and digits alone. null when only the organisers can read it. */
export function nameSkeleton({ letter, kind, name, organisation }: Signature): NameSkeleton | null {
  const listed = (kind === 'organisation' ? organisation : name) ?? '';
  const skeleton = skeletonOf(listed).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return skeleton === '' ? null : { letter, skeleton };
}

/**
 * What is remembered of a name that a moderator takes out of the list, so that it is not listed again at once by another
 * signature: only a name that the public had read, for who meets it by signing learns that it waits; and not of a duplicate,
 * which is somebody's name.
 */
export function nameToRemember(signature: Signature, reason: RemovalReason): NameSkeleton | null {
  const { kind, display, held } = signature;
  const wasShown = held === undefined || held === 'hidden' || held === 'hidden-before';
  const isInFull = kind === 'organisation' || display === 'named';
  return wasShown && isInFull && reason !== 'moderated-duplicate' ? nameSkeleton(signature) : null;
}
