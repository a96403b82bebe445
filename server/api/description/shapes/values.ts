import { z } from 'zod';
import { letterStates } from '#signon/life/letterLife.ts';

/** ISO 8601, UTC. */
export const moment = z.iso.datetime().describe('ISO 8601, UTC.');

export const day = z.iso.date();
export const count = z.int().nonnegative();

export const hex = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, in hex.');

export const slug = z.string().regex(/^[a-z0-9-]+$/);
export const words = z.record(z.string(), z.string()).describe('By language.');

/** Where a letter stands: see server/api/letters/lifeAsData.ts. */
export const life = {
  state: z.enum(letterStates).describe('Only while it is `open` it can be signed.'),
  since: moment.optional().describe('Since when it stands there.'),
  dataEnd: moment.optional().describe('When private data of its signatures will be deleted.'),
  dataEnded: moment.optional().describe('When they were.'),
  confirmUntil: moment.optional().describe('Of a closed letter: until when signatures that wait can be confirmed.'),
};

/** What every problem says (RFC 9457). */
export const told = {
  type: z.literal('about:blank'),
  title: z.string().describe('The words of HTTP for the status.'),
  status: z.int(),
};
