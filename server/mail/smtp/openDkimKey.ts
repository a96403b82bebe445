import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Receivers need not take shorter ones (RFC 8301, 3.2). */
const fewestBits = 2048;

/**
 * Reads the key that mails are signed with.
 *
 * @throws Error with a sentence for the operator when the file does not hold an RSA key that is long enough
 */
export function openDkimKey(file: string): KeyObject {
  const key = read(file);
  if (key?.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < fewestBits)
    throw new Error(
      `DKIM_KEY_FILE must name a readable file with an RSA private key of at least ${fewestBits} bits in PEM; \`openssl genrsa ${fewestBits}\` makes one.`,
    );
  return key;
}

function read(file: string): KeyObject | null {
  try {
    return createPrivateKey(readFileSync(file));
  } catch {
    return null;
  }
}
