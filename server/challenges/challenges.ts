import type { Challenge } from 'altcha-lib';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { limits } from '#signon/limits.ts';

const hex = z.string().regex(/^[0-9a-f]{2,64}$/);
const answer = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      cost: z.int().min(1).max(100_000),
      data: z.strictObject({ letter: z.string().max(100), until: z.int() }),
      keyLength: z.literal(32),
      keyPrefix: hex,
      nonce: hex,
      salt: hex,
    }),
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  solution: z
    .object({ counter: z.int().min(0).max(0xffffffff), derivedKey: z.string().regex(/^[0-9a-f]{64}$/) })
    .strip(),
});

/**
 * Reads the answer to a challenge: JSON in base64, as altcha writes it.
 *
 * @returns null for anything that we would not have asked for, so that no made-up cost is ever computed
 */
function readSolution(sent: string): z.infer<typeof answer> | null {
  if (sent.length > 2048) return null;
  try {
    return answer.safeParse(JSON.parse(Buffer.from(sent, 'base64').toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Derivations per try. A challenge takes 256 tries on average: under a second for a laptop, some seconds for a cheap phone. */
const leastCost = 2000;

/** An answered challenge: what to use up, so that it admits one signing, and until when that must be remembered. */
export type Solved = { nonce: string; until: number };

export type { Challenge };

export type Challenges = {
  /** A new challenge for signing one letter. Costs us nothing but a hash; each level doubles the work. */
  challenge(letter: string, level: 0 | 1 | 2, now: number): Promise<Challenge>;
  /**
   * Checks the answer to a challenge, as the form or the API sent it.
   * @returns null for what is malformed, made up, for another letter, too late, or not the answer. Whether it was used before only the store knows
   */
  check(sent: string, letter: string, now: number): Promise<Solved | null>;
};

/**
 * Proof of work (altcha, version 2): the browser looks for a number whose key, derived with PBKDF2, begins with a zero
 * byte. The challenge is signed, so nothing is kept until it is answered. Letter and end are signed with it; the end is
 * compared with our own clock, which tests can move.
 *
 * @param secret signs the challenges; the same in every process
 */
export function openChallenges(secret: string): Challenges {
  return {
    challenge: (letter, level, now) =>
      createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: leastCost << level,
        deriveKey,
        hmacSignatureSecret: secret,
        data: { letter, until: now + limits.answerWithin },
      }),
    async check(sent, letter, now) {
      const answer = readSolution(sent);
      const until = Number(answer?.challenge.parameters.data?.until);
      if (!answer || answer.challenge.parameters.data?.letter !== letter || !(now < until)) return null;
      const { verified } = await verifySolution({ ...answer, deriveKey, hmacSignatureSecret: secret });
      return verified ? { nonce: answer.challenge.signature, until } : null;
    },
  };
}
