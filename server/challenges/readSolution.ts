import { z } from 'zod';

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
export function readSolution(sent: string): z.infer<typeof answer> | null {
  if (sent.length > 2048) return null;
  try {
    return answer.safeParse(JSON.parse(Buffer.from(sent, 'base64').toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}
