/** SHA-256, passed in: this room knows no world. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const text = new TextEncoder();

/** The hash of a leaf (RFC 9162, 2.1.1). @param leaf its exact text */
export const leafHash = (sha256: Sha256, leaf: string | Uint8Array): Uint8Array => {
  const bytes = typeof leaf === 'string' ? text.encode(leaf) : leaf;
  const prefixed = new Uint8Array(bytes.length + 1);
  prefixed.set(bytes, 1);
  return sha256(prefixed);
};

/** The hash of two subtrees side by side (RFC 9162, 2.1.1). */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(1 + left.length + right.length);
  both[0] = 1;
  both.set(left, 1);
  both.set(right, 1 + left.length);
  return sha256(both);
}

/** Bytes as hex, without what only Node or browsers have. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @returns null for what is not hex */
export function fromHex(hex: string): Uint8Array | null {
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/.test(hex)) return null;
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16),
  );
}
