import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { type Head, type SignedHead, writeHead } from '#ledger/head.ts';

/** Signs heads; the same head always gets the same signature, whichever process signs it. */
export type HeadSigner = (head: Head) => SignedHead;

/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** @param seed the private key: 32 bytes (RFC 8032, 5.1.5) */
export function headSigner(seed: Buffer): HeadSigner {
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  const key = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  return (head) => ({
    head: { v: 1, ...head },
    signature: sign(null, Buffer.from(writeHead(head)), privateKey).toString('base64'),
    key,
  });
}
