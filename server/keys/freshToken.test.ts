import { describe, expect, test } from 'vitest';
import { endsWell, isSecret } from '#signon/secret.ts';
import { freshToken, hashSecret, hashToken } from './freshToken.ts';

describe('a fresh token', () => {
  test('is a whole secret, never the same, and is kept as its hash', () => {
    const tokens = Array.from({ length: 100 }, freshToken);
    expect(tokens.every(({ secret }) => isSecret(secret) && endsWell(secret))).toBe(true);
    expect(new Set(tokens.map(({ secret }) => secret)).size).toBe(100);
    for (const { secret, hash } of tokens) expect([hashToken(secret), hash === secret]).toEqual([hash, false]);
  });

  test('begins with its time, and so does its hash, which holds none of the rest', () => {
    const [one, other, later] = [1_790_000_000_000, 1_790_000_000_000, 1_790_000_060_000].map((now) => freshToken(now));
    const time = (text = '') => Buffer.from(text.slice(0, 8), 'base64url').readUIntBE(0, 6);
    expect([one, other, later].map((token) => time(token?.secret))).toEqual([
      1_790_000_000_000, 1_790_000_000_000, 1_790_000_060_000,
    ]);
    expect(one?.secret.slice(8)).not.toBe(other?.secret.slice(8));
    expect(one?.hash).toBe(`${one?.secret.slice(0, 8)}${hashSecret(one?.secret ?? '')}`);
  });

  test('is hashed with SHA-256', () => {
    expect(Buffer.from(hashSecret('abc'), 'base64url').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
