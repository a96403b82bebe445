const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

export type AddressProblem = 'missing' | 'too-long' | 'malformed';

/**
 * Reads an e-mail address as people write it: the dot-atom form of RFC 5322, a domain of two or more labels,
 * at most 254 characters (RFC 5321). No quoted local part, no comment, no address literal, one recipient.
 *
 * @returns the address with its domain in small letters, or what is wrong with it
 */
export function readAddress(typed: string): { address: string } | { problem: AddressProblem } {
  const text = typed.normalize('NFC').trim();
  if (!text) return { problem: 'missing' };
  if (text.length > 254) return { problem: 'too-long' };
  const at = text.lastIndexOf('@');
  const user = text.slice(0, at);
  const domain = text
    .slice(at + 1)
    .toLowerCase()
    .replace(/\.$/, '');
  const labels = domain.split('.');
  const well =
    at > 0 && user.length <= 64 && local.test(user) && labels.length >= 2 && labels.every((part) => label.test(part)) && !/^\p{N}+$/u.test(labels.at(-1) ?? '');
  return well ? { address: `${user}@${domain}` } : { problem: 'malformed' };
}

/** The form in which two spellings of one mailbox are equal. Hash it under a key before it is stored. */
export const canonicalMailbox = (address: string): string => address.toLowerCase();
