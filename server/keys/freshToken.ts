import { hash } from 'node:crypto';
import type { FreshToken } from '#signon/signature.ts';
import { freshBytes } from './freshBytes.ts';

/** The hash of a secret. A secret has more than a hundred bits of randomness, so it needs neither salt nor slowness. */
export const hashSecret = (secret: string): string => hash('sha256', secret, 'base64url');

const timeLength = 6;

/**
 * A new secret in base64url: the time, and 208 random bits behind it; and the hash under which it is kept. Its last character
 * stands for four bits, so it is never - or _.
 *
 * @param now milliseconds since 1970
 */
export function freshToken(now: number = Date.now()): FreshToken {
  const time = Buffer.alloc(timeLength);
  time.writeUIntBE(now, 0, timeLength);
  const secret = Buffer.concat([time, freshBytes(32 - timeLength)]).toString('base64url');
  return { secret, hash: hashToken(secret) };
}

/**
 * The hash under which the secret of a link is kept. It begins with the time that the secret does, which the row says too: so
 * the links of a moment lie together in the index, where each would otherwise cost a page of its own.
 */
export const hashToken = (secret: string): string => secret.slice(0, (timeLength * 8) / 6) + hashSecret(secret);

/** A new code of 128 random bits in base64url. Its last character stands for two bits, so it is never - or _. */
export const freshCode = (): string => freshBytes(16).toString('base64url');
