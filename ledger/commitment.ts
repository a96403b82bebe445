import { type Sha256, toHex } from './hash.ts';

const text = new TextEncoder();

/**
 * What the log holds of a confirmation: SHA-256 over a fixed word, the letter and a random value, each on a line.
 * Whoever has the value can show that the entry is theirs; without it the commitment says nothing about anybody.
 *
 * @param nonce 256 random bits in hex
 */
export const commitmentOf = (sha256: Sha256, letter: string, nonce: string): string =>
  toHex(sha256(text.encode(`private-and-protected/commitment/1\n${letter}\n${nonce}\n`)));
