import { z } from 'zod';
import { entryId } from './fields.ts';

/** Words by the id of the entry that they belong to. */
export const byId = <Shape extends z.ZodType>(shape: Shape) => z.record(entryId, shape);
