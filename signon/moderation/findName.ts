import { skeletonOf } from '#signon/form/skeleton.ts';
import type { Signature } from '#signon/signature.ts';

/** What a moderator looks for in what the list can show: part of a name, or of an organisation. */
export type SoughtNames = { name?: string; organisation?: string };

/** What cannot be looked for, because nothing is left of it when it is compared, so that it would be found in everything. */
export const isNothing = (sought: string): boolean => !/[\p{L}\p{N}]/u.test(skeletonOf(sought));

const contains = (text: string | null | undefined, sought: string) =>
  text !== null && text !== undefined && skeletonOf(text).includes(skeletonOf(sought).trim());

/**
 * Whether a signature has all that is looked for, whatever it is spelled like. A name that only the organisers can read is
 * not found by it.
 */
export const hasNames = ({ name, organisation }: Signature, sought: SoughtNames): boolean =>
  (sought.name === undefined || (!isNothing(sought.name) && contains(name, sought.name))) &&
  (sought.organisation === undefined ||
    (!isNothing(sought.organisation) && contains(organisation, sought.organisation)));
