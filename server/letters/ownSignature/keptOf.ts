import type { Store } from '#server/store/port.ts';
import type { Signature } from '#signon/signature.ts';

const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());

/** All that is kept of a signature or an attempt, for its owner: keyed hashes apart. Times are ISO 8601 in UTC. */
export async function keptOf(
  {
    ledger,
    signerNumber,
    motives,
    affirming,
    partners,
    friends,
  }: Pick<Store, 'ledger' | 'signerNumber' | 'motives' | 'affirming' | 'partners' | 'friends'>,
  signature: Signature,
) {
  const { letter, letterVersion, consentVersion, name, email, country, display, kind } = signature;
  const { organisation, role, website, updates, locale, state, verification } = signature;
  const { initials = null, forOrganisers = null, held = null } = signature;
  const proof = verification && {
    ...('by' in verification ? { by: verification.by } : { refused: verification.rejected }),
    at: iso(verification.at),
  };
  const motive = await motives.of(signature.id);
  return {
    ...{ letter, letterVersion, consentVersion, name, email, country, display, kind },
    ...{ organisation, role, website, updates, locale, state, initials, forOrganisers, held },
    signedAt: iso(signature.signedAt),
    confirmedAt: iso(signature.confirmedAt),
    proof: proof ?? null,
    reason: motive && { text: motive.text, role: motive.role, state: motive.state, at: iso(motive.at) },
    affirmations: (await affirming.of(signature.id)).map(({ version, from, askedAt, affirmedAt }) => ({
      ...{ version, from },
      askedAt: iso(askedAt),
      affirmedAt: iso(affirmedAt),
    })),
    number: (await signerNumber(signature.id))?.number ?? null,
    partner: await partners.tieOf(signature.id),
    friendCode: (await friends.linkOf(signature.id))?.code ?? null,
    logNonce: (await ledger.entryOf(signature.id))?.nonce ?? null,
  };
}
