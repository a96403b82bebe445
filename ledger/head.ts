/** The state of a letter's log: how many entries, the root of their tree, and what they add up to. */
export type Head = {
  letter: string;
  size: number;
  /** In hex. */
  root: string;
  /** Confirmed and not removed. */
  people: number;
  organisations: number;
  /** The minute in which it was signed, ISO 8601. */
  at: string;
};

/** A head as it is published. Key (SPKI) and signature (Ed25519, RFC 8032) are in base64. */
export type SignedHead = { head: Head & { v: 1 }; signature: string; key: string };

/** The one way in which a head is written; these bytes are what is signed. */
export const writeHead = ({ letter, size, root, people, organisations, at }: Head): string =>
  JSON.stringify({ v: 1, letter, size, root, people, organisations, at });

const count = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Reads a published head, whatever else may stand in the file. @returns null for what is none */
export function readSignedHead(value: unknown): SignedHead | null {
  const { head, signature, key } = (value ?? {}) as Partial<SignedHead>;
  const { v, letter, size, root, people, organisations, at } = head ?? {};
  if (
    v !== 1 ||
    typeof letter !== 'string' ||
    typeof root !== 'string' ||
    !/^[0-9a-f]{64}$/.test(root) ||
    typeof at !== 'string'
  )
    return null;
  if (
    !count(size) ||
    !count(people) ||
    !count(organisations) ||
    typeof signature !== 'string' ||
    typeof key !== 'string'
  )
    return null;
  return { head: { v, letter, size, root, people, organisations, at }, signature, key };
}
