import { wordFinder } from '#signon/moderation/heldWords.ts';
import type { Signature } from '#signon/signature.ts';
import { domainToProve } from './organisation.ts';

/** An organisation that many know: what it is called, and the domains that are its own. */
type KnownOrganisation = { names: readonly string[]; domains: readonly string[] };

/**
 * Makes what tells whether an organisation signs under the name of a known one, as names look, while the domain that it could
 * prove is not among those of that one. A proof of another domain says nothing then: anybody can buy one.
 */
export function othersNameFinder(
  known: readonly KnownOrganisation[],
): (signature: Pick<Signature, 'kind' | 'organisation' | 'website' | 'email'>) => boolean {
  const finders = known.map(({ names, domains }) => ({ isNamed: wordFinder(names), domains }));
  return (signature) => {
    const { organisation } = signature;
    if (organisation === null) return false;
    const domain = domainToProve(signature) ?? '';
    const isBelow = (own: string) => domain === own || domain.endsWith(`.${own}`);
    const named = finders.filter(({ isNamed }) => isNamed(organisation));
    return named.length > 0 && !named.some(({ domains }) => domains.some(isBelow));
  };
}
