import { z } from 'zod';
import { textFields } from './fields.ts';

/** A page about the portal itself. */
export const page = z.strictObject({ ...textFields });
