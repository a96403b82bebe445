import { createPublicKey, verify } from 'node:crypto';
import { type SignedHead, writeHead } from '#ledger/head.ts';
import type { Sums } from '#ledger/logAudit.ts';

/**
 * What is wrong with a head by itself, in sentences.
 *
 * @param trusted the key that must have signed it, when one is known
 */
export function problemsOfHead(signed: SignedHead, letter: string, trusted: string | undefined): string[] {
  const problems: string[] = [];
  if (signed.head.letter !== letter) problems.push(`The head is of another letter: ${signed.head.letter}.`);
  if (trusted !== undefined && signed.key !== trusted) problems.push('The head is signed by another key than before.');
  try {
    const publicKey = createPublicKey({ key: Buffer.from(signed.key, 'base64'), format: 'der', type: 'spki' });
    const isEdwards = publicKey.asymmetricKeyType === 'ed25519';
    if (
      !isEdwards ||
      !verify(null, Buffer.from(writeHead(signed.head)), publicKey, Buffer.from(signed.signature, 'base64'))
    )
      problems.push('The signature of the head does not hold.');
  } catch {
    problems.push('The key of the head is none.');
  }
  return problems;
}

/** What is wrong between a head and the lines that it signs, in sentences. @param name how to call the head in them */
export function compareHead(
  { root, signatures: { person, organisation } }: Sums,
  { head }: SignedHead,
  name: string,
): string[] {
  if (root !== head.root) return [`${name} signs another root than the first ${head.size} lines have.`];
  if (person === head.people && organisation === head.organisations) return [];
  return [
    `${name} says ${head.people} people and ${head.organisations} organisations; its lines say ${person} and ${organisation}.`,
  ];
}
