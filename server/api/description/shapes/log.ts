import { z } from 'zod';
import { count, hex, moment, slug } from './values.ts';

export const head = z.strictObject({
  head: z.strictObject({
    v: z.literal(1),
    letter: slug,
    size: count,
    root: hex,
    people: count,
    organisations: count,
    at: moment,
  }),
  signature: z.string().describe('Ed25519 (RFC 8032) over the head.'),
  key: z.string().describe('The public key (SPKI).'),
});

const path = z.array(hex).describe('The hashes, as RFC 9162 orders them.');
export const inclusion = z.strictObject({ letter: slug, index: count, size: count, leaf: z.string(), proof: path });
export const consistency = z.strictObject({ letter: slug, from: count, to: count, proof: path });
