import { initials } from '#signon/form/name.ts';
import type { ForOrganisers, Signature } from '#signon/signature.ts';

/**
 * What of a signature only the organisers may read, once they gave a key of their own: from the confirmation on the
 * address, and the name of who is not shown by name. The address of an organisation is needed until its verification is decided.
 *
 * @returns the texts that are still readable and should not be; none while the signature waits, because it must be mailed
 */
export function organisersOnly({ state, kind, verification, display, name, email }: Signature): {
  email?: string;
  name?: string;
} {
  if (state !== 'confirmed') return {};
  const isToBeProven = kind === 'organisation' && !verification;
  return { ...(email !== null && !isToBeProven && { email }), ...(name !== null && display !== 'named' && { name }) };
}

/**
 * The signature without those texts. Of a name that is shown by its initials the initials stay.
 *
 * @param sealed the same texts, encrypted; they stand in place of what was sealed before, and what they do not hold stays as it is
 */
export function withoutTexts(signature: Signature, sealed: ForOrganisers): Signature {
  const { email, name } = sealed;
  const { initials: kept, ...rest } = signature;
  const shown = name === undefined ? kept : initials(signature.name ?? '');
  return {
    ...rest,
    ...(email !== undefined && { email: null }),
    ...(name !== undefined && { name: null }),
    ...(signature.display === 'initials' && shown !== undefined && { initials: shown }),
    forOrganisers: { ...signature.forOrganisers, ...sealed },
  };
}
