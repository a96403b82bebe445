import { z } from 'zod';
import { told } from './values.ts';

/** A problem without anything particular (RFC 9457). */
export const problem = z.strictObject(told).describe('A problem (RFC 9457); what it is stands in its status.');

export const health = z.strictObject({ status: z.literal('ok') });
export const ready = z.strictObject({ status: z.enum(['ready', 'store does not answer']) });
