import { getDomain } from 'tldts';
import { freeMail } from '#signon/form/freeMail.ts';
import { asciiDomain } from '#signon/form/mailbox.ts';
import type { Signature, Verification } from '#signon/signature.ts';

/** A label that stands before the domain has 23 characters with its dot; a name has 253 at most (RFC 1035, 2.3.4). */
const longestDomain = 230;

/**
 * The domain under which an organisation can prove itself: that of its site, when the confirmed mailbox is at that domain
 * or below it. Who controls the site then also vouches for who reads the mailbox.
 *
 * @returns in ASCII, without `www.`; null when only a moderator can decide: no site, a mailbox elsewhere or where anybody
 *   can have one, or a name under which names are given to others (`co.uk`, `github.io`)
 */
export function domainToProve({ kind, website, email }: Pick<Signature, 'kind' | 'website' | 'email'>): string | null {
  if (kind !== 'organisation' || !website || email === null) return null;
  const site = domainOfSite(website);
  const mail = asciiDomain(email.slice(email.lastIndexOf('@') + 1));
  if (!mail || isPublicSuffix(site) || site.length > longestDomain || freeMail.has(site) || freeMail.has(mail))
    return null;
  return mail === site || mail.endsWith(`.${site}`) ? site : null;
}

/** The domain of a site, in ASCII and without `www.`: what a verification by record or file was a proof of. Empty for what is no address. */
export function domainOfSite(website: string): string {
  const host = URL.parse(website)?.hostname.replace(/\.$/, '') ?? '';
  return /^www\..+\./.test(host) ? host.slice('www.'.length) : host;
}

/** Whether a name belongs to nobody whom we could ask: a suffix of the Public Suffix List, also of its private part, or no name at all. */
const isPublicSuffix = (host: string): boolean => getDomain(host, { allowPrivateDomains: true }) === null;

/** Whether a signature is one of those that the public count, list and log tell of: confirmed, and an organisation also proven. */
export const isCounted = (signature: Pick<Signature, 'state' | 'kind' | 'verification' | 'confirmedAt'>): boolean =>
  countedSince(signature) !== null;

/** Since when it counts, in milliseconds since 1970; null while it does not. An organisation counts from its verification on. */
export function countedSince({
  state,
  kind,
  verification,
  confirmedAt,
}: Pick<Signature, 'state' | 'kind' | 'verification' | 'confirmedAt'>): number | null {
  if (state !== 'confirmed') return null;
  if (kind === 'person') return confirmedAt;
  return isVerified(verification) ? verification.at : null;
}

const isVerified = (verification: Verification | undefined): verification is Extract<Verification, { by: unknown }> =>
  verification !== undefined && 'by' in verification;
