import { type MailProvider, mailProviders } from './mailProviders.ts';
import { pastedAddress } from './pasted.ts';

const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** Letters, digits and hyphens; joiners too, which some domains have and IDNA then checks. */
const label = /^[\p{L}\p{N}](?:(?:[\p{L}\p{N}\p{M}-]|\u200c|\u200d){0,61}[\p{L}\p{N}\p{M}])?$/u;

/** An encoded word (RFC 2047): some mail servers decode one before the @, and deliver to what then stands there. */
const encodedWord = /=\?.*\?=/;

/** Where mailboxes were given out with dots side by side and before the @; the mail server is told such a name in quotes. */
const looseDots = /^(?:docomo|ezweb)\.ne\.jp$/;
const looseLocal = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

/** What can be wrong with an address; `not-ascii`: letters beyond a to z before the @, which few servers can mail to (RFC 6531). */
export const addressProblems = ['missing', 'too-long', 'malformed', 'not-ascii'] as const;
type AddressProblem = (typeof addressProblems)[number];

/**
 * Reads an e-mail address as people write and paste it: the dot-atom form of RFC 5322, a domain of two or more labels,
 * at most 254 characters (RFC 5321). No quoted local part, no comment, no address literal, one recipient. What nobody
 * sees, full-width signs, `mailto:`, and brackets or quotes round it are tidied (pasted.ts).
 *
 * @returns the address with its domain in small letters, or what is wrong with it
 */
export function readAddress(typed: string): { address: string } | { problem: AddressProblem } {
  if (typed.length > 1000) return { problem: 'too-long' };
  const text = pastedAddress(typed);
  if (!text) return { problem: 'missing' };
  if (text.length > 254) return { problem: 'too-long' };
  const at = text.lastIndexOf('@');
  const user = text.slice(0, at);
  const domain = text
    .slice(at + 1)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.$/, '');
  const isDomain = domain.split('.').every((part) => label.test(part)) && isMailDomain(domain);
  if (at < 1 || user.length > 64 || encodedWord.test(user) || !isDomain) return { problem: 'malformed' };
  if (local.test(user) || (looseDots.test(domain) && looseLocal.test(user))) return { address: `${user}@${domain}` };
  return { problem: isOfLetters(user) ? 'not-ascii' : 'malformed' };
}

/** Whether a local part would be well if its letters beyond a to z were allowed, and the joiners between them. */
const isOfLetters = (user: string) =>
  local.test(user.replace(/\u200c|\u200d|[^\p{ASCII}\p{C}\p{Z}\p{Ps}\p{Pe}]/gu, 'a'));

/**
 * The form in which all spellings of one mailbox are equal: small letters, the domain in ASCII and without a dot at its
 * end, no "+tag" (RFC 5233), and what its provider documents (mailProviders.ts). It assumes that servers ignore case and
 * know tags, as nearly all do: good for counting a person once, and for little that can hurt one (docs/security.md, row 13,
 * says what). Hash it under a key before it is stored; mail goes to the address as it was typed.
 */
export function canonicalMailbox(address: string): string {
  const { user, domain } = partsOf(address);
  const { name, provider, host } = placeOf(user.toLowerCase(), domain);
  const untagged = provider?.plusIsName ? name : withoutTag(name);
  return `${withoutIgnored(untagged, provider)}@${provider?.domains[0] ?? host}`;
}

/**
 * The domain that stands for the provider of an address: the first of those that share a name space, else its own in ASCII.
 *
 * @param address an address, or the domain of one
 */
export function providerOf(address: string): string {
  const { provider, host } = placeOf('', partsOf(address).domain);
  return provider?.domains[0] ?? host;
}

/**
 * The form in which spellings are equal that nobody else can be meant by: in any case of letters, by all that their provider
 * documents, and with any tag. Whether the name without a tag is the same mailbox too is only assumed where its provider
 * does not say so: somebody may be called `suzie+x` there, but then nobody else is called `suzie+y`.
 */
export function certainMailbox(address: string): string {
  const { user, domain } = partsOf(address);
  const { name, provider, host } = placeOf(user.toLowerCase(), domain);
  const known = provider?.plusIsName ? name : withoutTag(name, provider?.hasTags ? '' : '+');
  return `${withoutIgnored(known, provider)}@${provider?.domains[0] ?? host}`;
}

/** An address as it was typed, with its domain, which means the same however it is written, in one form. */
export function spellingOf(address: string): string {
  const { user, domain } = partsOf(address);
  return `${user}@${domain}`;
}

function partsOf(address: string) {
  const at = address.lastIndexOf('@');
  const typed = address.slice(at + 1).replace(/\.$/, '');
  return { user: address.slice(0, at), domain: asciiDomain(typed) ?? typed.toLowerCase() };
}

/** @param instead what stands for any tag */
const withoutTag = (name: string, instead = '') => name.replace(/(?<=.)\+.*$/, instead);

/** A name that is nothing but what its provider ignores stays. */
const withoutIgnored = (name: string, provider: MailProvider | undefined) =>
  provider?.ignored ? name.replace(provider.ignored, '') || name : name;

const providerAt = new Map(
  mailProviders.flatMap((provider) => provider.domains.map((domain) => [domain, provider] as const)),
);

/** Whose mailbox an address names: at most providers the name before the @, at a subdomain of some the label after it. */
function placeOf(name: string, host: string) {
  const [label = '', ...rest] = host.split('.');
  const above = providerAt.get(rest.join('.'));
  return above?.hasSubdomains ? { name: label, host, provider: above } : { name, host, provider: providerAt.get(host) };
}

/** The one form of a domain in the name system (IDNA); null when it can have none. */
export const asciiDomain = (domain: string) => URL.parse(`https://${domain}`)?.hostname ?? null;

/** A label of two alphabets that look alike is none that anybody can register, but one that was typed on the wrong keyboard: gmаil.com. */
const twoAlphabets = /(?=[^.]*\p{sc=Latin})[^.]*[\p{sc=Cyrillic}\p{sc=Greek}]/u;

function isMailDomain(domain: string): boolean {
  const labels = asciiDomain(domain)?.split('.') ?? [];
  const isTopLevel = /^(?:[a-z]{2,}|xn--.+)$/.test(labels.at(-1) ?? '');
  return labels.length >= 2 && labels.every((part) => part.length <= 63) && isTopLevel && !twoAlphabets.test(domain);
}
